namespace Hansa.Core.Agreements;

/// <summary>What sort of paper a card of the register stands for.</summary>
public enum AgreementKind
{
    Agreement,

    /// <summary>«Соглашение о намерениях».</summary>
    OfIntent,

    /// <summary>A supplementary agreement that reports name by itself, without its agreement.</summary>
    Supplementary,
    Contract,
    Memorandum,
    Protocol,
    Programme,

    /// <summary>A plan or road map that belongs to no agreement.</summary>
    Plan,
}

public static class AgreementKinds
{
    private static readonly string[] s_intent = ["о намерениях", "о намерении"];

    /// <summary>The kind a title tells; an agreement when it tells none.</summary>
    public static AgreementKind Of(AgreementTitle title) => title.Kind switch
    {
        DocumentKind.SupplementaryAgreement => AgreementKind.Supplementary,
        DocumentKind.Contract => AgreementKind.Contract,
        DocumentKind.Memorandum => AgreementKind.Memorandum,
        DocumentKind.Protocol => title.Subject.Contains("намерени", StringComparison.Ordinal) ? AgreementKind.OfIntent : AgreementKind.Protocol,
        DocumentKind.Programme => AgreementKind.Programme,
        DocumentKind.Plan => AgreementKind.Plan,
        _ => Array.Exists(s_intent, words => title.Subject.Contains(words, StringComparison.Ordinal)) ? AgreementKind.OfIntent : AgreementKind.Agreement,
    };
}
