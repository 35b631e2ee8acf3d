using Hansa.Web.Words;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Visits;

/// <summary>Before a page: the language of the visitor and what the page before left to be said.</summary>
internal sealed class VisitOpening(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http, Visit visit)
    {
        visit.Language = LanguageOfVisit.Of(http);
        visit.Notice = Notices.Take(http);
        return next(http);
    }
}
