using System.Text.RegularExpressions;
using Hansa.Core.Text;
using Hansa.Web.Words;

namespace Hansa.EndToEnd.Tests.Pages;

/// <summary>Words that should not stand on a page: keys of missing sentences, unfilled slots, sentences of the other language.</summary>
internal static partial class PageWords
{
    private static readonly Lazy<HashSet<string>> s_russian = new(() => OnlyIn(Language.Russian));
    private static readonly Lazy<HashSet<string>> s_english = new(() => OnlyIn(Language.English));

    public static IEnumerable<string> Find(IEnumerable<string> words, Language language)
    {
        var strange = language == Language.Russian ? s_english.Value : s_russian.Value;
        foreach (var text in words)
        {
            if (MissingSentence().IsMatch(text))
            {
                yield return $"a sentence is missing: {text}";
            }

            if (UnfilledSlot().IsMatch(text))
            {
                yield return $"a slot was not filled: {text}";
            }

            if (strange.Contains(text))
            {
                yield return $"said in the other language: {text}";
            }
        }
    }

    // Whole sentences of one language that the other has not: «E-mail» may be said in both.
    private static HashSet<string> OnlyIn(Language language)
    {
        var all = new[] { new Sentences(typeof(WebWords).Assembly), Sentences.Core };
        var (one, other) = language == Language.Russian ? (Language.Russian, Language.English) : (Language.English, Language.Russian);
        var said = all.SelectMany(words => words.Keys.Where(IsOfPages).Select(key => words.Get(key, one))).Where(text => !text.Contains('{', StringComparison.Ordinal));
        return [.. said.Except(all.SelectMany(words => words.Keys.Select(key => words.Get(key, other)))).Where(text => text.Length > 2 && text.Any(char.IsLetter))];
    }

    // How cells are understood is said in words that stand in reports too.
    private static bool IsOfPages(string key) => !key.StartsWith("understood.", StringComparison.Ordinal);

    [GeneratedRegex(@"\[[a-z][a-z0-9-]*(\.[a-z0-9-]+)+\]")]
    private static partial Regex MissingSentence();

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex UnfilledSlot();
}
