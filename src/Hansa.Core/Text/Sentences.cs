using System.Globalization;
using System.Reflection;
using System.Text;
using Hansa.Core.Forms;
using Hansa.Core.Periods;

namespace Hansa.Core.Text;

/// <summary>
/// The sentences shown to people, in Russian and English, read on first use from the *.sentences.tsv files
/// embedded in an assembly: key, Russian, English, parted by tabs; a line starting with # is a remark.
/// </summary>
/// <remarks>
/// <c>{0}</c> stands for an argument; <c>{0:строка|строки|строк}</c> (English <c>{0:row|rows}</c>) for the word that
/// agrees with a numeric argument; <c>{0:period}</c> and <c>{0:form}</c> for the name of the period or form whose code is given.
/// <c>\n</c> is a line break.
/// </remarks>
public sealed class Sentences(Assembly assembly)
{
    private readonly Lazy<Dictionary<string, (string Russian, string English)>> _lines = new(() => Load(assembly));

    /// <summary>The sentences of Hansa.Core: problems, checks, names of columns and periods.</summary>
    public static Sentences Core { get; } = new(typeof(Sentences).Assembly);

    public IReadOnlyCollection<string> Keys => _lines.Value.Keys;

    /// <summary>The sentence filled in, or the key itself in brackets when there is none: seen at once, breaks nothing.</summary>
    public string Get(string key, Language language, params ReadOnlySpan<object?> arguments)
    {
        if (!_lines.Value.TryGetValue(key, out var pair))
        {
            return $"[{key}]";
        }

        var template = language == Language.Russian ? pair.Russian : pair.English;
        return template.Contains('{', StringComparison.Ordinal) ? Fill(template, language, arguments) : template;
    }

    public bool Has(string key) => _lines.Value.ContainsKey(key);

    private static string Fill(string template, Language language, ReadOnlySpan<object?> arguments)
    {
        var result = new StringBuilder(template.Length + 32);
        var from = 0;
        while (template.IndexOf('{', from) is var open and >= 0 && template.IndexOf('}', open) is var close and > 0)
        {
            result.Append(template, from, open - from);
            var slot = template.AsSpan(open + 1, close - open - 1);
            var colon = slot.IndexOf(':');
            var digits = colon < 0 ? slot : slot[..colon];
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < arguments.Length)
            {
                result.Append(colon < 0
                    ? Convert.ToString(arguments[index], CultureInfo.InvariantCulture)
                    : Agreeing(slot[(colon + 1)..].ToString().Split('|'), arguments[index], language));
            }
            else
            {
                result.Append('{').Append(slot).Append('}');
            }

            from = close + 1;
        }

        return result.Append(template, from, template.Length - from).ToString();
    }

    private static string Agreeing(string[] forms, object? argument, Language language)
    {
        if (forms is ["period" or "form"])
        {
            var code = Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "";
            return forms[0] == "period"
                ? Period.TryParse(code, out var period) ? PeriodWords.Nominative(period, language) : code
                : FormCatalog.BuiltIn.Find(code, null)?.Name(language) ?? code;
        }

        var number = Convert.ToInt64(argument, CultureInfo.InvariantCulture);
        return language == Language.Russian && forms.Length == 3
            ? Plural.Russian(number, forms[0], forms[1], forms[2])
            : Plural.English(number, forms[0], forms[^1]);
    }

    private static Dictionary<string, (string, string)> Load(Assembly assembly)
    {
        var lines = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.EndsWith(".sentences.tsv", StringComparison.Ordinal))
            {
                continue;
            }

            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length == 0 || line[0] == '#')
                {
                    continue;
                }

                var parts = line.Split('\t');
                if (parts.Length != 3 || !lines.TryAdd(parts[0], (Unescape(parts[1]), Unescape(parts[2]))))
                {
                    throw new InvalidDataException($"{name}: a line must be «key, Russian, English» and its key unique: {line}");
                }
            }
        }

        return lines;
    }

    private static string Unescape(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal);
}
