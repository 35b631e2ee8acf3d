using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>A paper that a row signs, as a card or an amendment wants it (domain.md M-56 … M-60).</summary>
public sealed record SignedPaper
{
    public required DocumentKind Kind { get; init; }

    /// <summary>Its name in the nominative on one line: «Соглашение о намерениях между …».</summary>
    public required string Title { get; init; }

    public string? Number { get; init; }

    /// <summary>Null when the row has no single day and the words name none.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The order that approved it.</summary>
    public CitedDocument? Order { get; init; }

    public IReadOnlyList<CitedDocument> Registrations { get; init; } = [];

    /// <summary>Of an amendment or plan: the agreement it belongs to, in the nominative, without its day; null where the words name none.</summary>
    public string? BaseTitle { get; init; }

    /// <summary>Number and day of that agreement; null where the words tell neither.</summary>
    public CitedDocument? Base { get; init; }

    /// <summary>Of a plan: its years, both included; null where the words name none.</summary>
    public (int First, int Last)? Years { get; init; }

    /// <summary>An amendment or a plan to an agreement, not an agreement of its own.</summary>
    public bool BelongsToAnother => Kind is DocumentKind.SupplementaryAgreement or DocumentKind.Plan && (BaseTitle ?? Base?.Number) is not null;

    /// <summary>
    /// The papers a row signs. Order and registrations are given to the first: a row tells of one paper's way through the
    /// offices. Empty for most rows. Never throws.
    /// </summary>
    /// <param name="documents">What <see cref="CitedDocuments.Find"/> read from the same title and content.</param>
    public static IReadOnlyList<SignedPaper> Find(Phrase title, Phrase content, IReadOnlyList<CitedDocument> documents)
    {
        List<SignedPaper>? found = null;
        CitedDocument? order = null;
        CitedDocument? referenced = null;
        var registrations = new List<CitedDocument>();
        foreach (var document in documents)
        {
            if (document.Role == DocumentRole.Referenced)
            {
                referenced ??= document.Kind is DocumentKind.Order or DocumentKind.Registration ? null : document;
            }
            else if (document.Kind == DocumentKind.Order)
            {
                order ??= document;
            }
            else if (document.Kind == DocumentKind.Registration)
            {
                registrations.Add(document);
            }
        }

        foreach (var document in documents)
        {
            if (document.Role != DocumentRole.Own || document.Kind is DocumentKind.Order or DocumentKind.Registration)
            {
                continue;
            }

            var name = SignedPaperName.Find(title, document.Kind, found?.Count ?? 0) ?? SignedPaperName.Find(content, document.Kind, found?.Count ?? 0);
            if (name is not { } named)
            {
                continue;
            }

            var first = found is null;
            (found ??= []).Add(new SignedPaper
            {
                Kind = document.Kind,
                Title = named.Title,
                Number = document.Number,
                SignedOn = document.Date,
                Order = first ? order : null,
                Registrations = first ? registrations : [],
                BaseTitle = named.BaseTitle,
                Base = document.Kind is DocumentKind.SupplementaryAgreement or DocumentKind.Plan ? referenced : null,
                Years = document.Kind == DocumentKind.Plan ? SignedPaperName.Years(named.Title) : null,
            });
        }

        return found ?? (IReadOnlyList<SignedPaper>)[];
    }
}
