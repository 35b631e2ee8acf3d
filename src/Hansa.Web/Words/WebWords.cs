using Hansa.Core.Text;

namespace Hansa.Web.Words;

/// <summary>The sentences of the pages, and those of Hansa.Core where a page needs them.</summary>
public static class WebWords
{
    private static readonly Sentences s_web = new(typeof(WebWords).Assembly);

    public static string Say(string key, Language language, params ReadOnlySpan<object?> arguments) =>
        s_web.Has(key) ? s_web.Get(key, language, arguments) : Sentences.Core.Get(key, language, arguments);

    public static bool Has(string key) => s_web.Has(key);
}
