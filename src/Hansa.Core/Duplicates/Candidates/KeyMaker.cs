using Hansa.Core.Duplicates.Traits;
using Hansa.Core.Duplicates.Words;

namespace Hansa.Core.Duplicates.Candidates;

/// <summary>Makes the keys under which an activity is looked for. Different keys may coincide: that only costs a comparison.</summary>
internal sealed class KeyMaker
{
    private const int TitleWords = 4;
    private const int PlaceWords = 3;
    private const int ContentWords = 3;
    private const int Days = 6;

    private readonly WordCounts _titles = new();
    private readonly WordCounts _places = new();
    private readonly WordCounts _contents = new();
    private readonly uint[] _words = new uint[byte.MaxValue + 1];

    public KeyMaker(TraitsStore store)
    {
        for (var i = 0; i < store.Count; i++)
        {
            var activity = store[i];
            foreach (var stem in activity.TitleMuch)
            {
                _titles.Add(Stem.Hash(stem));
            }

            Add(_places, activity.Place);
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
                foreach (var place in places[.._places.Rarest(activity.Place, places)])
                {
                    AddDays(activity, place, keys);
                }

                break;
            case KeyKind.ContentWord:
                Span<uint> contents = stackalloc uint[ContentWords];
                keys.AddRange(contents[.._contents.Rarest(activity.Content, contents)]);
                break;
            default:
                break;
        }
    }

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

        Span<uint> rarest = stackalloc uint[TitleWords];
        keys.AddRange(rarest[.._titles.Rarest(_words.AsSpan(0, activity.TitleMuch.Length), rarest)]);
    }

    private static void AddDays(in ActivityTraits activity, uint salt, List<uint> keys)
    {
        for (var i = 0; i < Math.Min(activity.Dates.Length, Days); i++)
        {
            keys.Add(((uint)activity.Dates[i].Start * 0x9E3779B1u) ^ salt);
        }
    }
}
