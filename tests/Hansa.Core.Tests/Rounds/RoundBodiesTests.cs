using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Rounds;

namespace Hansa.Core.Tests.Rounds;

public sealed class RoundBodiesTests
{
    private static readonly Guid s_culture = new("01990000-0000-7000-8000-000000000001");
    private static readonly Guid s_museum = new("01990000-0000-7000-8000-000000000002");
    private static readonly Guid s_city = new("01990000-0000-7000-8000-000000000003");
    private static readonly Guid s_found = new("01990000-0000-7000-8000-000000000004");

    private static readonly RoundCandidate[] s_candidates =
    [
        new(s_culture, "Министерство культуры", OrganizationKind.ExecutiveBody, null, LastSection: "Сотрудничество в сфере культуры"),
        new(s_museum, "Музей", OrganizationKind.SubordinateInstitution, s_culture),
        new(s_city, "Город Смоленск", OrganizationKind.LocalGovernment, null),
        new(s_found, "Департамент, которого нет", OrganizationKind.ExecutiveBody, null, Proposed: true),
    ];

    private static IReadOnlyList<ProposedBody> Propose(string form, params AskedBody[] last) =>
        RoundBodies.Propose(new AskedForm(form), FormCatalog.BuiltIn.Find(form, 2026)!, Period.OfQuarter(2026, 1), s_candidates, last, []);

    [Fact]
    public void Propose_BodyAskedForTheSameAlready_IsNotTickedAndSaysWhere()
    {
        var other = new OtherRound("I квартал", Period.OfQuarter(2026, 1), [new AskedForm("international-executive")], [new AskedBody("international-executive", s_culture)]);
        var proposed = RoundBodies.Propose(
            new AskedForm("international-executive"), FormCatalog.BuiltIn.Find("international-executive", 2026)!, Period.OfQuarter(2026, 1), s_candidates, [], [other]);
        Assert.Equal((false, "I квартал"), (proposed[0].Chosen, proposed[0].AskedIn));
        Assert.Null(proposed[1].AskedIn);
    }

    [Fact]
    public void Propose_FirstRound_TicksBodiesAndOffersInstitutionsUnderTheirDepartment()
    {
        Assert.Equal(
            [
                new ProposedBody(new AskedBody("international-executive", s_culture, "Сотрудничество в сфере культуры"), true, false),
                new ProposedBody(new AskedBody("international-executive", s_museum, null, s_culture), false, false),
                new ProposedBody(new AskedBody("international-executive", s_found), false, false),
            ],
            Propose("international-executive"));
    }

    [Fact]
    public void Propose_AfterARound_RepeatsIt()
    {
        var last = new AskedBody("international-executive", s_museum, "Сотрудничество в сфере музеев");
        var proposed = Propose("international-executive", last);
        Assert.Equal([s_museum], proposed.Where(body => body.Chosen).Select(body => body.Body.OrganizationId));
        Assert.Equal(new ProposedBody(last, true, true), proposed[1]);
    }

    [Fact]
    public void Propose_OtherForms_AskOthersAndPlaceThemOtherwise()
    {
        Assert.Equal([new ProposedBody(new AskedBody("international-municipal", s_city, "Город Смоленск"), true, false)], Propose("international-municipal"));
        Assert.Equal("I\u00a0квартал", Propose("agreements-implementation")[0].Body.Section!.Replace(' ', '\u00a0'));
    }
}
