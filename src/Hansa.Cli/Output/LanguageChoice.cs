using Hansa.Core.Text;

namespace Hansa.Cli.Output;

/// <summary>Russian unless asked otherwise: by --lang, by HANSA_LANG.</summary>
internal static class LanguageChoice
{
    public static Language Of(string[] args, Func<string, string?> environment)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i].StartsWith("--lang", StringComparison.Ordinal))
            {
                var value = args[i].Contains('=', StringComparison.Ordinal) ? args[i].Split('=', 2)[1] : i + 1 < args.Length ? args[i + 1] : "";
                return value == "en" ? Language.English : Language.Russian;
            }
        }

        return environment("HANSA_LANG") is "en" ? Language.English : Language.Russian;
    }
}
