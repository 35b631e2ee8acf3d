using System.Text;
using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Turns the name of a party from the instrumental or genitive to the nominative: only its head and the head's adjectives change.</summary>
internal static class PartyName
{
    private static readonly (string Plural, string Nominative, char Gender)[] s_plurals =
    [
        ("областями", "область", 'f'), ("республиками", "республика", 'f'), ("краями", "край", 'm'), ("районами", "район", 'm'), ("округами", "округ", 'm'),
        ("университетами", "университет", 'm'), ("музеями", "музей", 'm'), ("школами", "школа", 'f'), ("палатами", "палата", 'f'),
    ];

    // Belarusian bodies are written short and in full.
    private static readonly (string Short, string Full)[] s_short =
        [("облисполком", "областнойисполнительныйкомитет"), ("горисполком", "городскойисполнительныйкомитет"), ("райисполком", "районныйисполнительныйкомитет")];

    /// <summary>«г.» and «город» are one word in the key, «облисполком» and «областной исполнительный комитет» one body.</summary>
    public static AgreementParty Party(string name)
    {
        var key = Squeezed.Of(name);
        key = name.StartsWith("г.", StringComparison.Ordinal) ? "город" + key[1..] : key;
        foreach (var (shortly, full) in s_short)
        {
            key = key.Contains(shortly, StringComparison.Ordinal) ? key.Replace(shortly, full, StringComparison.Ordinal) : key;
        }

        return new AgreementParty(name, key);
    }

    /// <summary>«между Минской, Витебской и Смоленской областями»: one head for all; null for other lists.</summary>
    public static IReadOnlyList<AgreementParty>? SharedHead(Phrase phrase, int from, int to)
    {
        if (to - from < 4 || Array.FindIndex(s_plurals, plural => phrase[phrase.Tokens[to - 1]].SequenceEqual(plural.Plural)) is not (>= 0 and var at))
        {
            return null;
        }

        var parties = new List<AgreementParty>();
        for (var i = from; i < to - 1; i++)
        {
            var token = phrase.Tokens[i];
            if (phrase[token] is "," or "и" or "\n")
            {
                continue;
            }

            if (token.Kind != TokenKind.Word || PartyHeads.AdjectiveOf(phrase.Text.Substring(token.Start, token.Length), s_plurals[at].Gender) is not { } name)
            {
                return null;
            }

            parties.Add(Party($"{name} {s_plurals[at].Nominative}"));
        }

        return parties;
    }

    public static string Nominative(Phrase phrase, int from, int to, bool genitive)
    {
        var name = new StringBuilder();
        var (head, gender, nominative) = Head(phrase, from, to, genitive);
        var depth = 0;
        for (var i = from; i < to; i++)
        {
            var token = phrase.Tokens[i];
            var span = phrase[token];
            depth += span is "(" ? 1 : 0;
            if (depth == 0 && token.Kind != TokenKind.Break)
            {
                var written = phrase.Text.Substring(token.Start, token.Length);
                var word = i == head ? Cased(written, nominative) : i < head ? PartyHeads.AdjectiveOf(written, gender) ?? written
                    : (i == head + 1 && nominative == "город") || (i == from + 2 && phrase[phrase.Tokens[from]] is "г") ? City(written, genitive) : written;
                var spaced = name.Length > 0 && token.Start > phrase.Tokens[i - 1].End;
                name.Append(spaced ? " " : "").Append(word);
            }

            depth -= span is ")" && depth > 0 ? 1 : 0;
        }

        if (head >= 0 && name.Length > 0)
        {
            name[0] = char.ToUpperInvariant(name[0]);
        }

        return name.ToString().Trim();
    }

    private static (int Head, char Gender, string Nominative) Head(Phrase phrase, int from, int to, bool genitive)
    {
        for (var i = from; i < to && phrase.Tokens[i].Kind != TokenKind.Number && phrase[phrase.Tokens[i]] is not "\""; i++)
        {
            var word = phrase[phrase.Tokens[i]];
            if (genitive ? PartyHeads.TryGetGenitive(word, out var nominative, out var gender) : PartyHeads.TryGet(word, out nominative, out gender))
            {
                return (i, gender, nominative);
            }
        }

        return (-1, 'm', "");
    }

    /// <summary>The city's name agrees with «городом» or «города»: «Смоленском», «Вязьмой», «Грозным»; «Смоленска», «Вязьмы», «Орши», «Твери».</summary>
    private static string City(string written, bool genitive) => written.Length < 4 ? written : genitive ? CityOf(written) : Folding.Fold(written)[^2..] switch
    {
        "ом" => written[..^2],
        "ой" => written[..^2] + "а",
        "ым" => written[..^2] + "ый",
        _ => written,
    };

    private static string CityOf(string written) => Folding.Fold(written) switch
    {
        [.., 'о', 'г', 'о'] => written[..^3] + "ый",
        [.., 'а'] => written[..^1],
        [.., 'ы'] => written[..^1] + "а",
        [.., 'к' or 'г' or 'х' or 'ш' or 'ж' or 'ч', 'и'] => written[..^1] + "а",
        [.., 'и'] => written[..^1] + "ь",
        _ => written,
    };

    private static string Cased(string written, string nominative) =>
        char.IsUpper(written[0]) ? char.ToUpperInvariant(nominative[0]) + nominative[1..] : nominative;
}
