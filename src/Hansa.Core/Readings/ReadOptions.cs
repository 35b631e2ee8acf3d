using Hansa.Core.Forms;
using Hansa.Core.Periods;

namespace Hansa.Core.Readings;

/// <summary>What the reader is told beforehand; everything else it finds out itself.</summary>
public sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    /// <summary>Id of the form, or null to recognise it.</summary>
    public string? Form { get; init; }

    /// <summary>The reporting period; outranks the one in the title.</summary>
    public Period? Period { get; init; }

    /// <summary>The forms a report may follow.</summary>
    public FormCatalog Forms { get; init; } = FormCatalog.BuiltIn;

    /// <summary>Keys of all agreements known, for the check of their titles; null when no list is at hand.</summary>
    public IReadOnlySet<string>? KnownAgreements { get; init; }

    /// <summary>Whether the rules of <c>Checks</c> run over the rows.</summary>
    public bool Check { get; init; } = true;
}
