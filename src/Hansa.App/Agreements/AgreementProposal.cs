using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hansa.Core.Agreements;
using Hansa.Core.Places;

namespace Hansa.App.Agreements;

public enum ProposalKind
{
    /// <summary>Rows name an agreement that has no card.</summary>
    Card,

    /// <summary>Rows name an agreement that may be one of the <see cref="AgreementProposal.Candidates"/>, spelled differently.</summary>
    Question,

    /// <summary>An agreement was signed: a card of its own, or days and numbers for the card that bears its title already.</summary>
    Signing,

    /// <summary>A supplementary agreement was signed.</summary>
    Amendment,

    /// <summary>A plan to an agreement was signed.</summary>
    Plan,
}

/// <summary>A card that the register knows.</summary>
public sealed record CardName(Guid Id, string Title);

/// <summary>A row that gave rise to a proposal.</summary>
public sealed record ProposalSource(string File, int Number, Guid TellingId, Guid ActivityId);

/// <summary>What the rows of reports suggest to write into the register of agreements, until a person decides on it.</summary>
/// <param name="Key">What a decision is remembered by: the same whenever the same is proposed again.</param>
/// <param name="Card">What a new card, or of an amendment and plan the agreement’s card, would say.</param>
/// <param name="Spellings">As the rows write the title, the commonest first.</param>
/// <param name="Candidates">Cards that may be meant; of a signing, amendment or plan the one it goes to, where there is exactly one.</param>
/// <param name="Sources">The rows, in the order of their imports.</param>
public sealed record AgreementProposal(
    string Key, ProposalKind Kind, AgreementCard Card, IReadOnlyList<string> Spellings, IReadOnlyList<CardName> Candidates, IReadOnlyList<ProposalSource> Sources)
{
    /// <summary>What was signed; null for titles.</summary>
    public SignedPaper? Paper { get; init; }

    public string Place { get; init; } = "";

    public Mode? Mode { get; init; }

    /// <summary>The card that bore the same title until this agreement was signed (domain.md M-52).</summary>
    public CardName? Succeeds { get; init; }

    /// <summary>Ten letters to name it by on a command line.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)).AsSpan(0, 5));

    /// <summary>How many rows say so.</summary>
    public int Rows => Sources.DistinctBy(source => source.TellingId).Count();

    internal static string KeyOfTitle(string agreementKey) => "title:" + agreementKey;

    /// <summary>
    /// A signing told by two bodies is one: its registration or order number tells, else its day and the agreement.
    /// </summary>
    internal static string KeyOf(SignedPaper paper)
    {
        var number = paper.Registrations.FirstOrDefault(registration => registration.Number is not null)?.Number ?? paper.Order?.Number;
        var what = number ?? AgreementKey.Of(paper.BaseTitle ?? paper.Title);
        return string.Create(CultureInfo.InvariantCulture, $"signing:{paper.Kind}:{paper.SignedOn:yyyy-MM-dd}:{what}").ToLowerInvariant();
    }
}
