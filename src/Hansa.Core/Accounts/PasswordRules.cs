using System.Collections.Frozen;
using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Accounts;

/// <summary>
/// What a password must be: long, and none that is tried first. No rule about kinds of characters: those make people write
/// «Password1!» (NIST SP 800-63B, 5.1.1.2).
/// </summary>
public static class PasswordRules
{
    /// <summary>Characters at least.</summary>
    public const int Shortest = 12;

    /// <summary>Characters at most: longer ones only keep the server busy.</summary>
    public const int Longest = 200;

    private const int FewestDifferent = 5;

    private static readonly Lazy<FrozenSet<string>> s_common = new(() =>
        WordTable.Rows("common-passwords.tsv").Select(static row => row[0]).ToFrozenSet(StringComparer.Ordinal));

    // What a keyboard offers by itself; a password that is nothing but a run of one of these is none.
    private static readonly string[] s_runs =
    [
        "01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюя", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "qwertyuiop[]asdfghjkl;'zxcvbnm,./", "qwertyuiopasdfghjklzxcvbnm", "йцукенгшщзхъфывапролджэячсмитьбю.", "1234567890-=qwertyuiop[]", "1234567890-=йцукенгшщзхъ",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,", "1йфя2цыч3увс4кам5епи6нрт7гоь8шлб", "!@#$%^&*()_+", "!\"№;%:?*()_+",
    ];

    /// <param name="password">As typed.</param>
    /// <param name="ownWords">Name and address of the person: a password made of nothing else is tried first.</param>
    /// <returns>Why it will not do, or null.</returns>
    public static Problem? Check(string password, params ReadOnlySpan<string> ownWords)
    {
        if (password.Length < Shortest)
        {
            return Refusal("account.password-short", Shortest);
        }

        if (password.Length > Longest)
        {
            return Refusal("account.password-long", Longest);
        }

        var folded = password.ToLowerInvariant();
        return IsCommon(folded) || IsMadeOf(folded, ownWords) ? Refusal("account.password-common") : null;
    }

    private static bool IsCommon(string folded)
    {
        var letters = folded.Trim(' ', '!', '.', '?', '*', '#', '_', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return s_common.Value.Contains(folded) || s_common.Value.Contains(letters) || letters.Length == 0
            || folded.Distinct().Count() < FewestDifferent || IsRepetition(folded)
            || s_runs.Any(run => run.Contains(folded, StringComparison.Ordinal) || Backwards(run).Contains(folded, StringComparison.Ordinal));
    }

    // «ivanovivanov», «qwe123qwe123».
    private static bool IsRepetition(string folded) => Enumerable.Range(1, folded.Length / 2)
        .Any(length => folded.Length % length == 0 && Enumerable.Range(0, folded.Length).All(at => folded[at] == folded[at % length]) && length <= 8);

    private static bool IsMadeOf(string folded, ReadOnlySpan<string> ownWords)
    {
        var rest = folded;
        foreach (var own in ownWords)
        {
            foreach (var word in own.ToLowerInvariant().Split([' ', '@', '.', ',', '-', '_', '"', '«', '»', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).OrderByDescending(static word => word.Length))
            {
                rest = word.Length >= 4 ? rest.Replace(word, "", StringComparison.Ordinal) : rest;
            }
        }

        return rest.Length < folded.Length && rest.Count(char.IsLetter) < 4;
    }

    private static string Backwards(string text) => string.Concat(text.Reverse());

    private static Problem Refusal(string code, params object?[] arguments) => new(code, Severity.Error) { Arguments = arguments };
}
