namespace Hansa.Core.Duplicates.Words;

/// <summary>
/// Takes the endings off Russian words, so that cases and numbers of one word compare equal. Light on purpose: it need
/// not find the root, only give all forms of a word the same rest.
/// </summary>
internal static class RussianStem
{
    private static readonly string[] s_none = [];

    // By the last letter of the ending, longest first.
    private static readonly string[][] s_endings = Table(
        "иями ями ами иях ях ах иям ям ам",
        "ыми ими ого его ому ему ою ею ый ий ой ей ая яя ое ее ые ие ую юю ых их ым им ом ем ием",
        "иев ев ов ией ии ия ию ие ье ьи ья ью ьям ьями ьях",
        "а я о е у ю ы и ь й");

    /// <param name="word">A folded word of Cyrillic letters.</param>
    /// <returns>The length of the stem; the stem begins where the word begins.</returns>
    /// <param name="stem">Receives the stem; at least as long as the word.</param>
    public static int Of(ReadOnlySpan<char> word, Span<char> stem)
    {
        word.CopyTo(stem);
        var length = word.Length;
        if (length < 3)
        {
            return length;
        }

        if (length > 6 && word.EndsWith("ся"))
        {
            length -= 2;
        }

        foreach (var ending in EndingsOn(stem[length - 1]))
        {
            var rest = length - ending.Length;
            if (rest >= (ending.Length == 1 ? 2 : 3) && stem[..length].EndsWith(ending))
            {
                length = rest;
                break;
            }
        }

        while (length > 3 && stem[length - 1] is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я' or 'й' or 'ь')
        {
            length--;
        }

        if (length > 4 && stem[length - 1] == 'н' && stem[length - 2] == 'н')
        {
            length--;
        }

        // The vowel that comes and goes: выставок – выставка, дворец – дворца.
        if (length > 3 && stem[length - 1] is 'к' or 'ц' && stem[length - 2] is 'о' or 'е')
        {
            stem[length - 2] = stem[length - 1];
            length--;
        }

        return length;
    }

    private static string[] EndingsOn(char last) => last is >= 'а' and <= 'я' ? s_endings[last - 'а'] : s_none;

    private static string[][] Table(params ReadOnlySpan<string> lines)
    {
        var table = new List<string>[32];
        foreach (var line in lines)
        {
            foreach (var ending in line.Split(' '))
            {
                (table[ending[^1] - 'а'] ??= []).Add(ending);
            }
        }

        return Array.ConvertAll(table, list => list is null ? s_none : [.. list.OrderByDescending(ending => ending.Length)]);
    }
}
