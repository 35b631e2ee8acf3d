using Hansa.Core.Agreements;
using Hansa.Core.Text;

namespace Hansa.Core.Selections;

/// <summary>What part of the register a report is on; null asks for all.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Field">A heading of the field of cooperation, in any spelling and any year's words.</param>
/// <param name="Organization">A name, or the beginning of one.</param>
/// <param name="Agreement">A title in any spelling (<see cref="AgreementKey"/>), or a part of one: «Москвы».</param>
public sealed record ReportScope(string? Country = null, string? Field = null, string? Organization = null, string? Agreement = null)
{
    public static ReportScope All { get; } = new();

    /// <summary>The same scope in one spelling, so that a frozen report is found again.</summary>
    public ReportScope Normalized => new(
        Country is { Length: > 0 } ? Country.ToUpperInvariant() : null, Key(Field), Key(Organization), Key(Agreement));

    private static string? Key(string? name) => name is null || ScopeNames.Key(name) is not { Length: > 0 } key ? null : key;
}

internal static class ScopeNames
{
    public static string Key(string name) => Folding.Fold(CellText.OneLine(name)).TrimEnd('.', ':', ',', ';', ' ');

    /// <summary>One of the names begins with the words, or they stand in it as whole words.</summary>
    public static bool Any(IReadOnlyList<string> names, string asked)
    {
        var key = Key(asked);
        foreach (var name in names)
        {
            var at = Key(name).IndexOf(key, StringComparison.Ordinal);
            if (at == 0 || at > 0 && !char.IsLetterOrDigit(Key(name)[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Agreement(IReadOnlyList<string> titles, string asked)
    {
        var key = AgreementKey.Of(asked);
        foreach (var title in titles)
        {
            if (key.Length > 0 && AgreementKey.Of(title) == key)
            {
                return true;
            }
        }

        return Any(titles, asked);
    }
}
