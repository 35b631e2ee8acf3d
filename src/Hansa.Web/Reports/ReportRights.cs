using Hansa.Core.Permissions;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Reports;

/// <summary>Who composes reports and who reads those approved.</summary>
internal static class ReportRights
{
    public static bool MayCompose(this Visit visit) => visit.Person.May(Actions.ReportCompose, "draft");

    public static ValueTask<object?> ComposersOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.GetArgument<Visit>(0) is var visit && visit.MayCompose() ? next(context) : new(visit.Forbidden());

    public static ValueTask<object?> ApproversOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.GetArgument<Visit>(0) is var visit && visit.Person.May(Actions.ReportFreeze, "draft") ? next(context) : new(visit.Forbidden());

    public static ValueTask<object?> ReadersOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.GetArgument<Visit>(0) is var visit && visit.Person.May(Actions.ReportRead, "frozen") ? next(context) : new(visit.Forbidden());
}
