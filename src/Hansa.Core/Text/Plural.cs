namespace Hansa.Core.Text;

/// <summary>Chooses the form of a word that agrees with a number: «1 строка, 2 строки, 5 строк».</summary>
public static class Plural
{
    /// <param name="number">The count; its sign does not matter.</param>
    /// <param name="one">1, 21, 101 …</param>
    /// <param name="few">2–4, 22–24 …</param>
    /// <param name="many">0, 5–20, 25–30, 111–114 …</param>
    public static string Russian(long number, string one, string few, string many)
    {
        var n = Math.Abs(number);
        var (tens, units) = (n % 100, n % 10);
        return tens is >= 11 and <= 14 ? many
            : units == 1 ? one
            : units is >= 2 and <= 4 ? few
            : many;
    }

    public static string English(long number, string one, string many) => number is 1 or -1 ? one : many;
}
