using Hansa.App.Accounts;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Text;
using Hansa.Web.Errors;
using Hansa.Web.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hansa.Web.Visits;

/// <summary>
/// One request of one visitor, and the ways to answer it: a page, a part of a page for htmx, a step to another page, a refusal.
/// </summary>
public sealed class Visit(IHttpContextAccessor contexts, Register register)
{
    public Register Register => register;

    public HttpContext Http => contexts.HttpContext!;

    /// <summary>Null where nobody is signed in.</summary>
    public Visitor? Visitor => Http.Features.Get<Visitor>();

    /// <summary>Who is signed in, on pages that ask for it.</summary>
    public Visitor Person => Visitor ?? throw new InvalidOperationException("The page is open to those who are not signed in.");

    public string RegionId => Person.RegionId;

    public string Actor => Person.Actor;

    /// <summary>A change of the register by this visitor.</summary>
    public RegisterWork Work => new(register, RegionId, Actor);

    public Language Language { get; internal set; } = Language.Russian;

    public string LanguageCode => Language == Language.Russian ? "ru" : "en";

    /// <summary>Asked by htmx for a part of the page.</summary>
    public bool IsPartial => Http.Request.Headers.ContainsKey("HX-Request");

    /// <summary>Path and query of the page, for coming back to it.</summary>
    public string Here => Http.Request.Path + Http.Request.QueryString;

    /// <summary>Said once on the page after the one that did something; see <see cref="To"/>.</summary>
    public string? Notice { get; internal set; }

    public DateOnly Today => DateOnly.FromDateTime(register.Time.GetLocalNow().Date);

    public string Say(string key, params ReadOnlySpan<object?> arguments) => WebWords.Say(key, Language, arguments);

    /// <summary>A whole page, or a part where the component has no layout.</summary>
    public IResult Show<TComponent>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TComponent : IComponent =>
        new RazorComponentResult<TComponent>(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>After something was done: the browser goes on to another page, where <paramref name="notice"/> is said once.</summary>
    /// <param name="path">Local.</param>
    /// <param name="notice">The key of a sentence without arguments.</param>
    public IResult To(string path, string? notice = null)
    {
        if (notice is not null)
        {
            Notices.Leave(Http, notice);
        }

        if (IsPartial)
        {
            Http.Response.Headers["HX-Redirect"] = path;
            return Results.NoContent();
        }

        Http.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Why nothing was done.</summary>
    public IResult Refuse(Problem problem)
    {
        var status = Refusals.StatusOf(problem);
        return IsPartial
            ? Show<ProblemNote>(new { Problems = (IReadOnlyList<Problem>)[problem] }, status)
            : Show<RefusalPage>(new { Problem = problem }, status);
    }

    public IResult NotFound() => Refuse(Refusals.NotFound);

    public IResult Forbidden() => Refuse(Refusals.Forbidden);
}
