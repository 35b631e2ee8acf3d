using Hansa.Core.Checks.Rules;
using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Checks;

/// <summary>A rule as listed for people.</summary>
public sealed record RuleEntry(string Code, Severity Severity)
{
    /// <summary>What the rule asks for.</summary>
    public string Description(Language language) => Sentences.Core.Get(Code + ".rule", language);
}

/// <summary>All rules that rows are checked by, in the order in which they are told.</summary>
public static class RuleBook
{
    public static IReadOnlyList<RuleEntry> Entries { get; } = [.. Rules(null).Select(static rule => new RuleEntry(rule.Code, rule.Severity))];

    /// <summary>New objects of all rules, for one report.</summary>
    internal static Rule[] Rules(IReadOnlySet<string>? knownAgreements) =>
    [
        new MissingDate(),
        new WhollyOutside(),
        new BeginsBefore(),
        new EndsAfter(),
        new HolidaySigning(),
        new HiddenDates(),
        new EmptyTitle(),
        new EmptyContent(),
        new EmptyPlace(),
        new EmptyParticipants(),
        new Placeholder(),
        new NoReason(),
        new MixedEmptyMarks(),
        new HeadcountElsewhere(),
        new MissingHeadcount(),
        new EqualHeadcounts(),
        new NoAgreementTitle(),
        new UnknownAgreement(knownAgreements),
        new AgreementSpelling(),
        new FilledDownAgreement(),
        new OrderAfterSigning(),
        new RegisteredBeforeSigning(),
        new SigningWithoutDetails(),
        new SigningPlace(),
        new PlaceCase(),
        new MissingCountry(),
        new RepeatedRow(),
        new ContentRepeatsTitle(),
        new ShortContent(),
        new CopiedContent(),
        new RepeatedGroup(),
        new SentenceInParticipants(),
        new PrivateName(),
        new PrivateContacts(),
        new Abbreviation(),
        new UnclosedQuote(),
        new StrayQuote(),
        new UnbalancedBrackets(),
        new BrokenCharacters(),
        new LookAlikeLetters(),
        new MixedAlphabets(),
        new BrokenHyphenation(),
        new GluedWords(),
        new SpacedDashInWord(),
        new HyphenForDash(),
        new LooseHyphen(),
        new MixedDashes(),
        new MixedFullStops(),
    ];
}
