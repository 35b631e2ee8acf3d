namespace Hansa.Core.Agreements;

/// <summary>Compares two titles word by word, forgiving endings and slips of the pen.</summary>
internal static class TitleLikeness
{
    private const int Stem = 6;
    private const int MostSlips = 2;
    private const int LongWord = 10;
    private const double EnoughOfSubject = 0.6;
    private const double EnoughWithoutParties = 0.8;

    public static bool Similar(AgreementTitle one, AgreementTitle other)
    {
        if (AgreementKey.Of(one) is var key && key == AgreementKey.Of(other))
        {
            return key.Length > 0;
        }

        if (one.Kind != other.Kind || Contradict(one.Number, other.Number) || Contradict(one.Date, other.Date))
        {
            return false;
        }

        var (few, many) = one.Parties.Count <= other.Parties.Count ? (one, other) : (other, one);

        // «Соглашение с Правительством Калужской области»: our own side is understood.
        var sideLeftOut = (few.Parties.Count, many.Parties.Count) == (1, 2);
        if (few.Parties.Count != many.Parties.Count && !sideLeftOut)
        {
            return false;
        }

        return SameParties(few.Parties, many.Parties)
            && Common(one.Subject, other.Subject) >= (few.Parties.Count > 1 ? EnoughOfSubject : EnoughWithoutParties);
    }

    private static bool Contradict<T>(T? one, T? other) => one is not null && other is not null && !EqualityComparer<T>.Default.Equals(one, other);

    private static bool SameParties(IReadOnlyList<AgreementParty> one, IReadOnlyList<AgreementParty> other)
    {
        var taken = new bool[other.Count];
        foreach (var party in one)
        {
            var found = -1;
            for (var i = 0; i < other.Count && found < 0; i++)
            {
                found = !taken[i] && (party.Key == other[i].Key || SameWords(Words(party.Name), Words(other[i].Name))) ? i : -1;
            }

            if (found < 0)
            {
                return false;
            }

            taken[found] = true;
        }

        return true;
    }

    private static bool SameWords(List<string> one, List<string> other)
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < one.Count; i++)
        {
            if (!SameWord(one[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Twice the words in common over all words.</summary>
    private static double Common(string one, string other)
    {
        var (words, others) = (Words(one), Words(other));
        if (words.Count + others.Count == 0)
        {
            return 1;
        }

        var common = 0;
        var left = new List<string>(others);
        foreach (var word in words)
        {
            var at = left.FindIndex(candidate => SameWord(word, candidate));
            if (at >= 0)
            {
                left.RemoveAt(at);
                common++;
            }
        }

        return 2.0 * common / (words.Count + others.Count);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in Text.Folding.Fold(text).Split([' ', '-', '"', '.', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length > 2)
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static bool SameWord(string one, string other) => one == other
        || (one.Length >= Stem && other.Length >= Stem && one.AsSpan(0, Stem).SequenceEqual(other.AsSpan(0, Stem)) && Math.Abs(one.Length - other.Length) <= 3)
        || (one.Length > Stem && other.Length > Stem && Slips(one, other) <= (Math.Min(one.Length, other.Length) > LongWord ? MostSlips + 1 : MostSlips));

    /// <summary>How many letters must be changed, added or left out to make one word of the other.</summary>
    private static int Slips(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > MostSlips + 1 || other.Length > 63)
        {
            return int.MaxValue;
        }

        Span<int> row = stackalloc int[64];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
