using System.Runtime.InteropServices;
using Hansa.Core.Duplicates.Words;
using Hansa.Core.Headcounts;
using Hansa.Core.Text;

namespace Hansa.Core.Duplicates.Traits;

/// <summary>
/// Keeps what is compared of many activities in about 250 bytes each; the rows themselves are not held.
/// </summary>
internal sealed class TraitsStore
{
    /// <summary>Of longer contents only so many words are kept, those with the smallest hashes: the same ones of two copies.</summary>
    public const int MaxContent = 32;

    public const int MaxPeople = 24;
    private const int MaxWords = 40;

    private readonly Shelf<ulong> _stems = new();
    private readonly Shelf<uint> _hashes = new();
    private readonly Shelf<PackedSpan> _spans = new();
    private readonly List<TraitsEntry> _entries = [];
    private readonly TitleReader _title = new();
    private readonly PlaceReader _place = new();
    private readonly PapersReader _papers = new();
    private readonly DatesReader _dates = new();
    private readonly BodyReader _bodyReader = new();
    private readonly WordList _words = new();
    private readonly List<uint> _bodies = [];
    private readonly List<uint> _list = [];
    private readonly List<ulong> _stemsOfRow = [];
    private readonly List<uint> _hashesOfRow = [];

    public int Count => _entries.Count;

    public ActivityTraits this[int index]
    {
        get
        {
            ref readonly var entry = ref CollectionsMarshal.AsSpan(_entries)[index];
            var stems = _stems.Get(entry.Stems, entry.Much + entry.Little + entry.Names);
            var hashes = _hashes.Get(entry.Hashes, entry.HashCount);
            var at = 0;
            return new ActivityTraits
            {
                TitleMuch = stems[..entry.Much],
                TitleLittle = stems.Slice(entry.Much, entry.Little),
                Names = stems[(entry.Much + entry.Little)..],
                Numbers = Take(hashes, ref at, entry.Numbers),
                Kinds = Take(hashes, ref at, entry.Kinds),
                Settlements = Take(hashes, ref at, entry.Settlements),
                Venue = Take(hashes, ref at, entry.Venue),
                House = Take(hashes, ref at, entry.House),
                Content = Take(hashes, ref at, entry.Content),
                People = Take(hashes, ref at, entry.People),
                Bodies = Take(hashes, ref at, entry.Bodies),
                Documents = Take(hashes, ref at, entry.Documents),
                Agreements = Take(hashes, ref at, entry.Agreements),
                Dates = _spans.Get(entry.Spans, entry.Dates),
                DateWords = entry.DateWords,
                Stages = entry.Stages,
                Headcount = entry.Headcount,
                Qualifier = entry.Qualifier,
            };
        }
    }

    public void Add(ReportedRow reported)
    {
        var row = reported.Row;
        var entry = new TraitsEntry { Headcount = row.Headcount?.Total ?? -1, Qualifier = row.Headcount?.Qualifier ?? CountQualifier.Exact };
        AddTitle(ref entry, row.Title);
        var place = new Phrase(row.Place);
        var people = new Phrase(BeforeIncluding(row.Participants));
        _place.Read(place);
        _papers.Read(row);
        _bodies.Clear();
        _bodyReader.Add(place, _bodies);
        _bodyReader.Add(people, _bodies);

        _hashesOfRow.Clear();
        entry.Numbers = Keep(WordList.Distinct(_title.Numbers, 12));
        entry.Kinds = Keep(WordList.Distinct(_title.Kinds, 12));
        entry.Settlements = Keep(WordList.Hashes(_place.Settlements, _list, 8));
        entry.Venue = Keep(WordList.Hashes(_place.Venue, _list, 16));
        entry.House = Keep(WordList.Hashes(_place.House, _list, 8));
        entry.Content = Keep(WordList.Hashes(WordsOf(new Phrase(row.Content), numbers: true), _list, MaxContent));
        entry.People = Keep(WordList.Hashes(WordsOf(people, numbers: false), _list, MaxPeople));
        entry.Bodies = Keep(WordList.Distinct(_bodies, 16));
        entry.Documents = Keep(WordList.Distinct(_papers.Documents, 8));
        entry.Agreements = Keep(WordList.Distinct(_papers.Agreements, 12));
        entry.HashCount = (ushort)_hashesOfRow.Count;
        entry.Hashes = _hashes.Put(CollectionsMarshal.AsSpan(_hashesOfRow));

        _dates.Read(reported);
        entry.DateWords = _dates.Words;
        entry.Dates = (byte)_dates.Spans.Count;
        entry.Spans = _spans.Put(CollectionsMarshal.AsSpan(_dates.Spans));
        _entries.Add(entry);
    }

    private void AddTitle(ref TraitsEntry entry, string title)
    {
        _title.Read(new Phrase(title));
        _stemsOfRow.Clear();
        _stemsOfRow.AddRange(WordList.Distinct(_title.Words.Much, MaxWords));
        entry.Much = (byte)_stemsOfRow.Count;
        _stemsOfRow.AddRange(WordList.Distinct(_title.Words.Little, MaxWords));
        entry.Little = (byte)(_stemsOfRow.Count - entry.Much);
        // Seldom more than two; a row that lists forty works by name need not be told by all of them.
        _stemsOfRow.AddRange(CollectionsMarshal.AsSpan(_title.Names)[..EndOfNames(MaxWords)]);
        entry.Names = (byte)(_stemsOfRow.Count - entry.Much - entry.Little);
        entry.Stems = _stems.Put(CollectionsMarshal.AsSpan(_stemsOfRow));
        entry.Stages = _title.Stages;
    }

    private int EndOfNames(int limit)
    {
        var end = Math.Min(limit, _title.Names.Count);
        while (end > 0 && _title.Names[end - 1] != Stem.None)
        {
            end--;
        }

        return end;
    }

    private List<ulong> WordsOf(Phrase cell, bool numbers)
    {
        _words.Clear();
        _words.Add(cell, 0, cell.Tokens.Length, numbers);
        return _words.Much;
    }

    private byte Keep(ReadOnlySpan<uint> hashes)
    {
        _hashesOfRow.AddRange(hashes);
        return (byte)hashes.Length;
    }

    private static ReadOnlySpan<uint> Take(ReadOnlySpan<uint> hashes, scoped ref int at, int count)
    {
        at += count;
        return hashes.Slice(at - count, count);
    }

    // «… в том числе спортсмены Брянской области» names the partner of one agreement, not the activity (domain.md M-41).
    private static string BeforeIncluding(string participants)
    {
        var at = participants.IndexOf("в том числе", StringComparison.OrdinalIgnoreCase);
        at = at >= 0 ? at : participants.IndexOf("в т.ч.", StringComparison.OrdinalIgnoreCase);
        return at > 20 ? participants[..at] : participants;
    }
}
