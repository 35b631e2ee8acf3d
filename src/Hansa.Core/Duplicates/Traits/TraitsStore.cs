using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Duplicates.Words;
using Hansa.Core.Headcounts;
using Hansa.Core.Text;

namespace Hansa.Core.Duplicates.Traits;

/// <summary>
/// Keeps what is compared of many activities in about 400 bytes each; the rows themselves are not held.
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
    private readonly List<Entry> _entries = [];
    private readonly TitleReader _title = new();
    private readonly BodyReader _bodyReader = new();
    private readonly WordList _words = new();
    private readonly List<ulong> _stemList = [];
    private readonly List<uint> _hashList = [];
    private readonly List<uint> _bodies = [];
    private readonly List<uint> _row = [];
    private readonly List<PackedSpan> _dates = [];

    public int Count => _entries.Count;

    public ActivityTraits this[int index]
    {
        get
        {
            ref readonly var entry = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_entries)[index];
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
                Place = Take(hashes, ref at, entry.Place),
                Content = Take(hashes, ref at, entry.Content),
                People = Take(hashes, ref at, entry.People),
                Bodies = Take(hashes, ref at, entry.Bodies),
                Documents = Take(hashes, ref at, entry.Documents),
                Agreements = Take(hashes, ref at, entry.Agreements),
                Dates = _spans.Get(entry.Spans, entry.Dates),
                Stages = entry.Stages,
                Headcount = entry.Headcount,
                Qualifier = entry.Qualifier,
            };
        }
    }

    public void Add(ReportedRow reported)
    {
        var row = reported.Row;
        var entry = new Entry { Headcount = row.Headcount?.Total ?? -1, Qualifier = row.Headcount?.Qualifier ?? CountQualifier.Exact };
        AddTitle(ref entry, row.Title);
        _row.Clear();
        _bodies.Clear();
        entry.Numbers = Keep(WordList.Distinct(_title.Numbers, 12));
        entry.Kinds = Keep(WordList.Distinct(_title.Kinds, 12));
        var place = new Phrase(row.Place);
        entry.Settlements = AddSettlements(place);
        entry.Place = AddCell(place, bodies: true, numbers: true, limit: 16, orArea: true);
        entry.Content = AddCell(new Phrase(row.Content), bodies: false, numbers: true, limit: MaxContent, orArea: false);
        entry.People = AddCell(new Phrase(BeforeIncluding(row.Participants)), bodies: true, numbers: false, limit: MaxPeople, orArea: false);
        entry.Bodies = Keep(WordList.Distinct(_bodies, 16));
        entry.Documents = AddDocuments(row.Documents);
        entry.Agreements = AddAgreements(row.Agreements);
        entry.HashCount = (ushort)_row.Count;
        entry.Hashes = _hashes.Put(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_row));
        AddDates(ref entry, reported);
        _entries.Add(entry);
    }

    private void AddTitle(ref Entry entry, string title)
    {
        _title.Read(new Phrase(title));
        _stemList.Clear();
        _stemList.AddRange(WordList.Distinct(_title.Words.Much, MaxWords));
        entry.Much = (byte)_stemList.Count;
        _stemList.AddRange(WordList.Distinct(_title.Words.Little, MaxWords));
        entry.Little = (byte)(_stemList.Count - entry.Much);
        // Seldom more than two; a row that lists forty works by name need not be told by all of them.
        _stemList.AddRange(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_title.Names)[..EndOfNames(MaxWords)]);
        entry.Names = (byte)(_stemList.Count - entry.Much - entry.Little);
        entry.Stems = _stems.Put(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_stemList));
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

    private byte AddCell(Phrase cell, bool bodies, bool numbers, int limit, bool orArea)
    {
        _words.Clear();
        _words.Add(cell, 0, cell.Tokens.Length, numbers);
        if (bodies)
        {
            _bodyReader.Add(cell, _bodies);
        }

        return Keep(WordList.Hashes(_words.Much.Count == 0 && orArea ? _words.Little : _words.Much, _hashList, limit));
    }

    private byte AddSettlements(Phrase place)
    {
        _hashList.Clear();
        for (var i = 0; i < place.Tokens.Length; i++)
        {
            if (SettlementWords.NameAfter(place, i) is not Stem.None and var stem)
            {
                _hashList.Add(Stem.Hash(stem));
            }
        }

        return Keep(WordList.Distinct(_hashList, 8));
    }

    private byte AddDocuments(IReadOnlyList<CitedDocument> documents)
    {
        _hashList.Clear();
        foreach (var document in documents)
        {
            if (document is { Role: DocumentRole.Own, Number: { } number, Kind: DocumentKind.Order or DocumentKind.Registration })
            {
                var hash = (uint)document.Kind * 0x9E3779B1u ^ (uint)(document.Date?.DayNumber ?? 0) * 0x85EBCA77u;
                foreach (var c in Folding.Fold(number))
                {
                    hash = (hash ^ c) * 16777619u;
                }

                _hashList.Add(hash);
            }
        }

        return Keep(WordList.Distinct(_hashList, 8));
    }

    private byte AddAgreements(IReadOnlyList<string> agreements)
    {
        _hashList.Clear();
        foreach (var agreement in agreements)
        {
            _words.Clear();
            var phrase = new Phrase(agreement);
            _words.Add(phrase, 0, phrase.Tokens.Length, numbers: true);
            if (_words.Sum() is not 0 and var sum)
            {
                _hashList.Add(sum);
            }
        }

        return Keep(WordList.Distinct(_hashList, 12));
    }

    private void AddDates(ref Entry entry, ReportedRow reported)
    {
        _dates.Clear();
        foreach (var span in reported.Row.When.Spans)
        {
            if (_dates.Count < 24)
            {
                _dates.Add(PackedSpan.Of(span));
            }
        }

        if (_dates.Count == 0 && reported.Period is { } period)
        {
            _dates.Add(PackedSpan.Of(new DateSpan(period.Start, period.End, DatePrecision.Period)));
        }

        _dates.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        entry.Dates = (byte)_dates.Count;
        entry.Spans = _spans.Put(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_dates));
    }

    private byte Keep(ReadOnlySpan<uint> hashes)
    {
        _row.AddRange(hashes);
        return (byte)hashes.Length;
    }

    // «… в том числе спортсмены Брянской области» names the partner of one agreement, not the activity (domain.md M-41).
    private static string BeforeIncluding(string participants)
    {
        var at = participants.IndexOf("в том числе", StringComparison.OrdinalIgnoreCase);
        at = at >= 0 ? at : participants.IndexOf("в т.ч.", StringComparison.OrdinalIgnoreCase);
        return at > 20 ? participants[..at] : participants;
    }

    private static ReadOnlySpan<uint> Take(ReadOnlySpan<uint> hashes, scoped ref int at, int count)
    {
        at += count;
        return hashes.Slice(at - count, count);
    }

    private struct Entry
    {
        public int Stems;
        public int Hashes;
        public int Spans;
        public int Headcount;
        public ushort HashCount;
        public byte Much;
        public byte Little;
        public byte Names;
        public byte Numbers;
        public byte Kinds;
        public byte Settlements;
        public byte Place;
        public byte Content;
        public byte People;
        public byte Bodies;
        public byte Documents;
        public byte Agreements;
        public byte Dates;
        public Stages Stages;
        public CountQualifier Qualifier;
    }
}
