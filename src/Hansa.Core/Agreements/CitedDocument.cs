namespace Hansa.Core.Agreements;

public enum DocumentKind
{
    Agreement,
    SupplementaryAgreement,
    Plan,
    Order,
    Registration,
    Contract,
    Protocol,
    Memorandum,
    Programme,
}

public enum DocumentRole
{
    /// <summary>Signed, approved or registered in this row.</summary>
    Own,

    /// <summary>Only referred to by the paper that was signed.</summary>
    Referenced,
}

/// <summary>A paper that a row speaks of.</summary>
public sealed record CitedDocument(DocumentKind Kind, string? Number, DateOnly? Date, DocumentRole Role = DocumentRole.Own);
