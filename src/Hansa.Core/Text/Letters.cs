using System.Runtime.CompilerServices;

namespace Hansa.Core.Text;

/// <summary>What a character is, answered from a table for Latin and Cyrillic; the Unicode tables are asked for the rest.</summary>
internal static class Letters
{
    private const byte Letter = 1;
    private const byte Upper = 2;
    private const byte Lower = 4;
    private const byte Digit = 8;

    private static readonly byte[] s_kinds = MakeKinds();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetter(char c) => c < s_kinds.Length ? (s_kinds[c] & Letter) != 0 : char.IsLetter(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsUpper(char c) => c < s_kinds.Length ? (s_kinds[c] & Upper) != 0 : char.IsUpper(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLower(char c) => c < s_kinds.Length ? (s_kinds[c] & Lower) != 0 : char.IsLower(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetterOrDigit(char c) => c < s_kinds.Length ? (s_kinds[c] & (Letter | Digit)) != 0 : char.IsLetterOrDigit(c);

    /// <summary>A letter of the Cyrillic alphabets, Russian or not.</summary>
    public static bool IsCyrillic(char c) => c is >= '\u0400' and < '\u0530';

    /// <summary>In small, with е for ё.</summary>
    public static char Small(char c) => c switch
    {
        >= 'а' and <= 'я' => c,
        >= 'А' and <= 'Я' => (char)(c + 32),
        'ё' or 'Ё' => 'е',
        _ => char.ToLowerInvariant(c),
    };

    private static byte[] MakeKinds()
    {
        var kinds = new byte[0x530];
        for (var i = 0; i < kinds.Length; i++)
        {
            var c = (char)i;
            kinds[i] = (byte)((char.IsLetter(c) ? Letter : 0) | (char.IsUpper(c) ? Upper : 0) | (char.IsLower(c) ? Lower : 0)
                | (char.IsDigit(c) ? Digit : 0));
        }

        return kinds;
    }
}
