using Hansa.Core.Duplicates.Words;
using Hansa.Core.Text;

namespace Hansa.Core.Duplicates.Traits;

/// <summary>Takes a place cell apart into towns and the words of the venue; reused from row to row.</summary>
internal sealed class PlaceReader
{
    private readonly WordList _words = new();

    public List<ulong> Settlements { get; } = [];

    /// <summary>What tells the venue from others: «Юбилейный», «Твардовского»; the district where nothing else is named.</summary>
    public List<ulong> Venue { get; } = [];

    /// <summary>What kind of house it is: «музей», «лицей».</summary>
    public List<ulong> House { get; } = [];

    public void Read(Phrase place)
    {
        Settlements.Clear();
        Venue.Clear();
        House.Clear();
        _words.Clear();
        for (var i = 0; i < place.Tokens.Length; i++)
        {
            if (SettlementWords.NameAfter(place, i, out var at) is not Stem.None and var stem)
            {
                Settlements.Add(stem);
                i = at;
            }
            else
            {
                _words.Add(place, i, i + 1, numbers: true);
            }
        }

        foreach (var stem in _words.Much)
        {
            (WordWeights.All.IsBody(stem) ? House : Venue).Add(stem);
        }

        if (Venue.Count + House.Count + Settlements.Count == 0)
        {
            Venue.AddRange(_words.Little);
        }
    }
}
