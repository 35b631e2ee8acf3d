namespace Hansa.Core.Text;

/// <summary>Words in both languages; words of a report are the same in both.</summary>
public readonly record struct LocalText(string Russian, string English)
{
    public static implicit operator LocalText(string words) => new(words, words);

    public static LocalText FromString(string words) => words;

    /// <summary>A sentence of Hansa.Core with these words in its slots.</summary>
    public static string Fill(string key, Language language, IReadOnlyList<LocalText> words)
    {
        var arguments = new object?[words.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = words[i].In(language);
        }

        return Sentences.Core.Get(key, language, arguments);
    }

    public string In(Language language) => language == Language.Russian ? Russian : English;
}
