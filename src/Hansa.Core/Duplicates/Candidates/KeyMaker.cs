using Hansa.Core.Duplicates.Traits;
using Hansa.Core.Duplicates.Words;

namespace Hansa.Core.Duplicates.Candidates;

/// <summary>Makes the keys under which an activity is looked for. Different keys may coincide: that only costs a comparison.</summary>
internal sealed class KeyMaker
{
    private const int TitleWords = 4;
    private const int PlaceWords = 3;
    private const int ContentWords = 4;

    // A word of more activities than that is a key only together with another one.
    private const int CommonWord = 200;
    private const int Days = 6;

    private readonly WordCounts _titles;
    private readonly WordCounts _places;
    private readonly WordCounts _contents;
    private readonly uint[] _words = new uint[byte.MaxValue + 1];

    public KeyMaker(TraitsStore store)
    {
        _titles = new WordCounts(store.Count);
        _places = new WordCounts(store.Count);
        _contents = new WordCounts(store.Count);
        for (var i = 0; i < store.Count; i++)
        {
            var activity = store[i];
            foreach (var stem in activity.TitleMuch)
            {
                _titles.Add(Stem.Hash(stem));
            }

            Add(_places, PlaceOf(activity));
            Add(_contents, activity.Content);
        }
    }

    public void Make(KeyKind kind, in ActivityTraits activity, List<uint> keys)
    {
        keys.Clear();
        switch (kind)
        {
            case KeyKind.Name:
                AddNames(activity.Names, keys);
                break;
            case KeyKind.TitleWord:
                AddTitleWords(activity, keys);
                break;
            case KeyKind.Document:
                keys.AddRange(activity.Documents);
                break;
            case KeyKind.DayAndHeadcount when activity.Headcount > 1:
                AddDays(activity, (uint)activity.Headcount * 0x85EBCA77u, keys);
                break;
            case KeyKind.DayAndPlace:
                Span<uint> places = stackalloc uint[PlaceWords];
                foreach (var place in places[.._places.Rarest(PlaceOf(activity), places)])
                {
                    AddDays(activity, place, keys);
                }

                break;
            case KeyKind.ContentWord:
                AddWords(_contents, activity.Content, stackalloc uint[ContentWords], keys);
                break;
            default:
                break;
        }
    }

    private static ReadOnlySpan<uint> PlaceOf(in ActivityTraits activity) => 
        !activity.Venue.IsEmpty ? activity.Venue : !activity.Settlements.IsEmpty ? activity.Settlements : activity.House;

    private static void Add(WordCounts counts, ReadOnlySpan<uint> words)
    {
        foreach (var word in words)
        {
            counts.Add(word);
        }
    }

    private static void AddNames(ReadOnlySpan<ulong> names, List<uint> keys)
    {
        uint key = 0;
        foreach (var stem in names)
        {
            if (stem != Stem.None)
            {
                key += Stem.Hash(stem);
                continue;
            }

            keys.Add(key);
            key = 0;
        }
    }

    // A title without a word of weight is looked for by all its words together.
    private void AddTitleWords(in ActivityTraits activity, List<uint> keys)
    {
        if (activity.TitleMuch.IsEmpty)
        {
            uint all = 1;
            foreach (var stem in activity.TitleLittle)
            {
                all += Stem.Hash(stem);
            }

            keys.Add(all);
            return;
        }

        for (var i = 0; i < activity.TitleMuch.Length; i++)
        {
            _words[i] = Stem.Hash(activity.TitleMuch[i]);
        }

        AddWords(_titles, _words.AsSpan(0, activity.TitleMuch.Length), stackalloc uint[TitleWords], keys);
    }

    private static void AddWords(WordCounts counts, ReadOnlySpan<uint> words, Span<uint> rarest, List<uint> keys)
    {
        rarest = rarest[..counts.Rarest(words, rarest)];
        for (var i = 0; i < rarest.Length; i++)
        {
            if (counts[rarest[i]] <= CommonWord || rarest.Length == 1)
            {
                keys.Add(rarest[i]);
                continue;
            }

            for (var j = 0; j < i; j++)
            {
                keys.Add((rarest[i] + rarest[j]) * 0x85EBCA77u);
            }
        }
    }

    private static void AddDays(in ActivityTraits activity, uint salt, List<uint> keys)
    {
        for (var i = 0; i < Math.Min(activity.Dates.Length, Days); i++)
        {
            keys.Add(((uint)activity.Dates[i].Start * 0x9E3779B1u) ^ salt);
        }
    }
}
