using Hansa.Core.Text;

namespace Hansa.Core.Places;

/// <summary>Fills the lexicon from the directories.</summary>
internal sealed class PlaceLexiconBuilder
{
    private readonly List<LexiconName> _names = new(4096);
    private readonly List<Settlement> _settlements = new(1024);

    public PlaceLexicon Build()
    {
        for (var i = 0; i < Countries.All.Count; i++)
        {
            AddCountry(Countries.All[i], i);
        }

        for (var i = 0; i < Regions.All.Count; i++)
        {
            AddRegion(Regions.All[i], i);
        }

        AddSettlements("settlements-russia.tsv");
        AddSettlements("settlements-abroad.tsv");
        AddAreasAbroad();
        AddWords("place-words.tsv");
        AddWords("mode-words.tsv");
        return new PlaceLexicon(_names, _settlements);
    }

    private void AddCountry(Country country, int index)
    {
        Add(country.ShortPattern, NameKinds.Country, index);
        // «Республика X» is read as X with the word before it; only a name of another build needs a line of its own.
        if (country.OfficialPattern != "Республик|а2 " + country.Short.Nominative
            && !country.OfficialPattern.Contains('(', StringComparison.Ordinal))
        {
            Add(country.OfficialPattern, NameKinds.Country, index);
        }

        foreach (var alias in country.Aliases)
        {
            Add(alias, NameKinds.Country, index);
        }

        AddAdjectives(country, index, NameKinds.CountryAdjective, NameKinds.People);
    }

    private void AddRegion(Region region, int index)
    {
        // «Смоленская область» is its adjective and the word «область», so that lists and abbreviations are read too.
        if (region.Adjectives.Length == 0 || !region.OfficialPattern.Contains("|ая ", StringComparison.Ordinal)
            && !region.OfficialPattern.Contains("|ий2 ", StringComparison.Ordinal))
        {
            Add(region.OfficialPattern, NameKinds.Region, index);
        }

        foreach (var alias in region.Aliases)
        {
            Add(alias, NameKinds.Region, index);
        }

        AddAdjectives(region, index, NameKinds.RegionAdjective, NameKinds.RegionPeople);
    }

    private void AddAdjectives(Area area, int index, NameKinds adjective, NameKinds people)
    {
        foreach (var stem in area.Adjectives)
        {
            switch (stem[^1])
            {
                case '+':
                    Add(stem[..^1] + "|люди", people, index);
                    break;
                case '-':
                    Add(stem[..^1], adjective, index);
                    break;
                default:
                    Add(stem + "|прил", adjective, index);
                    break;
            }
        }
    }

    private void AddSettlements(string table)
    {
        foreach (var row in WordTable.Rows(table))
        {
            var target = _settlements.Count;
            var (country, region) = row[2] switch
            {
                "" => (-1, -1),
                ['R', 'U', '-', ..] => (-1, Regions.IndexOf(row[2])),
                _ => (Countries.IndexOf(row[2]), -1),
            };
            var kind = row[1] switch { "" => "г.", "городок" => "", _ => row[1] };
            _settlements.Add(new Settlement(NamePattern.Bare(row[0]), kind, country, region));
            Add(row[0], NameKinds.Settlement, target);
            foreach (var adjective in WordTable.List(row[3]))
            {
                Add(adjective + "|прил", NameKinds.SettlementAdjective, target);
            }

            foreach (var alias in WordTable.List(row[4]))
            {
                Add(alias, NameKinds.Settlement, OwnName(alias, target));
            }
        }
    }

    // «Алматы» stays Алматы, though the directory leads it under Алма-Ата; «Minsk» and «СПб» become the town's Russian name.
    private int OwnName(string alias, int target)
    {
        var settlement = _settlements[target];
        if (settlement.Country < 0 || alias[0] is not (>= 'А' and <= 'Я') || alias.Contains("|0б", StringComparison.Ordinal))
        {
            return target;
        }

        _settlements.Add(settlement with { Name = alias });
        return _settlements.Count - 1;
    }

    private void AddAreasAbroad()
    {
        foreach (var row in WordTable.Rows("areas-abroad.tsv"))
        {
            var country = Countries.IndexOf(row[0]);
            foreach (var name in WordTable.List(row[1]))
            {
                const string Oblast = "|ая област|ь";
                if (name.EndsWith(Oblast, StringComparison.Ordinal))
                {
                    Add(name[..^Oblast.Length] + "|прил", NameKinds.AreaAdjective, country);
                }
                else
                {
                    Add(name, NameKinds.AreaAbroad, country);
                }
            }
        }
    }

    private void AddWords(string table)
    {
        foreach (var row in WordTable.Rows(table))
        {
            var kind = NameKind.Of(row[0]);
            foreach (var word in WordTable.List(row[1]))
            {
                Add(word, kind, -1, row.Length > 2 ? row[2] : null);
            }
        }
    }

    private void Add(string name, NameKinds kind, int target, string? print = null)
    {
        if (name.Length == 0)
        {
            return;
        }

        var marks = NamePattern.Marks(name);
        var bare = NamePattern.Bare(name);
        var words = NamePattern.Split(bare);
        _names.Add(new LexiconName(kind, marks, target, words, (marks & NameMarks.Exact) != 0 ? bare : print)
        {
            Hash = PlaceLexicon.Hash(words[0].Stem),
        });
    }
}
