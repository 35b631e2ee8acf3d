namespace Hansa.Core.Pictures;

/// <summary>How hard a masked square is to read: long runs, blocks, shapes like a corner mark, uneven darkness.</summary>
internal static class QrPenalty
{
    private static readonly bool[] s_corner = [true, false, true, true, true, false, true];

    public static int Of(bool[,] dark)
    {
        var size = dark.GetLength(0);
        var penalty = 0;
        for (var line = 0; line < size; line++)
        {
            penalty += OfLine(size, at => dark[line, at]) + OfLine(size, at => dark[at, line]);
        }

        var count = 0;
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                count += dark[y, x] ? 1 : 0;
                penalty += y > 0 && x > 0 && dark[y, x] == dark[y - 1, x] && dark[y, x] == dark[y, x - 1] && dark[y, x] == dark[y - 1, x - 1] ? 3 : 0;
            }
        }

        var percent = count * 100 / (size * size);
        return penalty + (Math.Abs(percent - 50) / 5 * 10);
    }

    private static int OfLine(int size, Func<int, bool> dark)
    {
        var (penalty, run) = (0, 0);
        for (var at = 0; at < size; at++)
        {
            run = at > 0 && dark(at) == dark(at - 1) ? run + 1 : 1;
            penalty += run == 5 ? 3 : run > 5 ? 1 : 0;
            // A corner’s 1:1:3:1:1 with four light modules on a side.
            penalty += IsCorner(at) && (IsLight(at - 4, at) || IsLight(at + 7, at + 11)) ? 40 : 0;
        }

        return penalty;

        bool IsCorner(int from) => from + s_corner.Length <= size && Enumerable.Range(0, s_corner.Length).All(step => dark(from + step) == s_corner[step]);

        bool IsLight(int from, int until) => Enumerable.Range(from, until - from).All(at => at < 0 || at >= size || !dark(at));
    }
}
