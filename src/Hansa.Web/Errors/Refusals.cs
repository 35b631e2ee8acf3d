using Hansa.Core.Problems;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Errors;

/// <summary>Refusals of pages, and the status each kind of refusal is answered with.</summary>
internal static class Refusals
{
    public static Problem NotFound { get; } = new("web.not-found", Severity.Error);

    public static Problem Forbidden { get; } = new("web.forbidden", Severity.Error);

    public static Problem BadForm { get; } = new("web.bad-form", Severity.Error);

    public static int StatusOf(Problem problem) => problem.Code switch
    {
        "web.forbidden" => StatusCodes.Status403Forbidden,
        "web.bad-form" => StatusCodes.Status400BadRequest,
        "web.failed" => StatusCodes.Status500InternalServerError,
        "web.unreachable" => StatusCodes.Status503ServiceUnavailable,
        "web.too-often" => StatusCodes.Status429TooManyRequests,
        "web.too-large" => StatusCodes.Status413PayloadTooLarge,
        "register.conflict" => StatusCodes.Status409Conflict,
        var code when code.EndsWith("not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
