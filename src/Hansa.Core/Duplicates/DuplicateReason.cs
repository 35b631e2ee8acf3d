using Hansa.Core.Text;

namespace Hansa.Core.Duplicates;

/// <summary>A sentence for or against two rows being one activity.</summary>
/// <param name="Code">Stable: <c>duplicates.same-name</c>.</param>
/// <param name="IsFor">False when it speaks against.</param>
public sealed record DuplicateReason(string Code, bool IsFor, IReadOnlyList<LocalText> Arguments)
{
    public string Sentence(Language language)
    {
        var arguments = new object?[Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Arguments[i].In(language);
        }

        return Sentences.Core.Get(Code, language, arguments);
    }
}

/// <summary>Words in both languages; words of a report are the same in both.</summary>
public readonly record struct LocalText(string Russian, string English)
{
    public static implicit operator LocalText(string words) => new(words, words);

    public static LocalText FromString(string words) => words;

    public string In(Language language) => language == Language.Russian ? Russian : English;
}
