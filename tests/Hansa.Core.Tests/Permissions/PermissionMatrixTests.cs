using System.Reflection;
using Hansa.Core.Permissions;

namespace Hansa.Core.Tests.Permissions;

public sealed class PermissionMatrixTests
{
    private static readonly Relation[] s_all = Enum.GetValues<Relation>();

    [Theory]
    [InlineData(Role.Reporter, Actions.SubmissionEdit, "draft", Relation.Own, true)]
    [InlineData(Role.Reporter, Actions.SubmissionEdit, "draft", Relation.Lower, false)]
    [InlineData(Role.Reporter, Actions.SubmissionEdit, "submitted", Relation.Own, false)]
    [InlineData(Role.Head, Actions.SubmissionReturn, "submitted", Relation.Lower, true)]
    [InlineData(Role.Head, Actions.SubmissionReturn, "submitted", Relation.Own, false)]
    [InlineData(Role.Head, Actions.SubmissionView, "draft", Relation.Foreign, false)]
    [InlineData(Role.Coordinator, Actions.SubmissionAccept, "submitted", Relation.Lower, true)]
    [InlineData(Role.Coordinator, Actions.SubmissionEdit, "accepted", Relation.Lower, false)]
    [InlineData(Role.Coordinator, Actions.AccountEdit, null, Relation.Lower, false)]
    [InlineData(Role.Administrator, Actions.AccountEdit, null, Relation.Own, true)]
    [InlineData(Role.Reader, Actions.ReportRead, "frozen", Relation.Foreign, true)]
    [InlineData(Role.Reader, Actions.ReportRead, "draft", Relation.Own, false)]
    [InlineData(Role.Link, Actions.SubmissionSubmit, "draft", Relation.Own, true)]
    [InlineData(Role.Link, Actions.SubmissionSubmit, "draft", Relation.Lower, false)]
    public void Allows_RoleAndState_IsAsTheFileSays(Role role, string action, string? state, Relation relation, bool expected) =>
        Assert.Equal(expected, PermissionMatrix.Allows(role, action, state, relation));

    [Fact]
    public void Allows_UnknownState_IsRefused() => Assert.False(PermissionMatrix.Allows(Role.Coordinator, Actions.SubmissionView, "lost", Relation.Own));

    [Fact]
    public void Allows_UnknownAction_IsABug() =>
        Assert.Throws<ArgumentException>(() => PermissionMatrix.Allows(Role.Administrator, "submission.burn", null, Relation.Own));

    [Fact]
    public void Lines_AndConstants_NameTheSameActions() => Assert.Equal(
        typeof(Actions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(),
        PermissionMatrix.Lines.Select(line => line.Action).Distinct().Order());

    [Fact]
    public void Lines_EachActionAndStateOnce_AndEachActionIsSomebodys()
    {
        Assert.All(PermissionMatrix.Lines.CountBy(line => (line.Role, line.Action, line.State)), line => Assert.Equal(1, line.Value));
        Assert.All(PermissionMatrix.Lines.GroupBy(line => line.Action), action => Assert.Contains(action, line => line.Bodies.Count > 0));
    }

    [Fact]
    public void Lines_OfReader_ChangeNothing() => Assert.All(
        PermissionMatrix.Lines.Where(line => line.Role == Role.Reader && line.Bodies.Count > 0), line => Assert.EndsWith(".read", line.Action, StringComparison.Ordinal));

    [Fact]
    public void Lines_OfReporterAndLink_ReachNoOtherBodysSubmission() => Assert.All(
        PermissionMatrix.Lines.Where(line => line.Role is Role.Reporter or Role.Link && line.Action.StartsWith("submission.", StringComparison.Ordinal)),
        line => Assert.DoesNotContain(line.Bodies, body => body != Relation.Own));

    [Fact]
    public void Allows_AcceptedSubmission_IsEditedByNobody() => Assert.All(
        Enum.GetValues<Role>(), role => Assert.All(s_all, relation => Assert.False(PermissionMatrix.Allows(role, Actions.SubmissionEdit, "accepted", relation))));
}
