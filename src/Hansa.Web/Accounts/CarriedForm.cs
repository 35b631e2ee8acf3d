using System.Text.Json;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Accounts;

/// <summary>What somebody sent after the session had ended: where to, and the fields as typed.</summary>
/// <param name="Files">Names of the files that came along: a page cannot give them back, they must be chosen again.</param>
public sealed record CarriedForm(string Path, IReadOnlyList<CarriedField> Fields, IReadOnlyList<string> Files);

public sealed record CarriedField(string Name, string Value);

/// <summary>
/// Carries such a form through sign-in, in the page itself: nothing is kept on the server, and what is carried is sealed, so
/// that it can only be what this site was sent.
/// </summary>
internal sealed class CarriedForms(IDataProtectionProvider protection)
{
    /// <summary>Characters in all: a page that comes back must not be refused for its size.</summary>
    private const int Most = 300_000;

    private static readonly TimeSpan s_lasts = TimeSpan.FromHours(2);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("Hansa.CarriedForm").ToTimeLimitedDataProtector();

    /// <summary>Null when there is nothing to carry, or too much, or it came from elsewhere.</summary>
    public async Task<string?> TakeAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType || !IsFromHere(http.Request))
        {
            return null;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var fields = form.Where(static field => !IsSecret(field.Key)).SelectMany(static field => field.Value.Select(value => new CarriedField(field.Key, value ?? ""))).ToList();
        return fields.Count == 0 || fields.Sum(static field => field.Name.Length + field.Value.Length) > Most ? null : _seal.Protect(
            JsonSerializer.Serialize(new CarriedForm(http.Request.Path + http.Request.QueryString, fields, [.. form.Files.Select(static file => file.FileName).Where(static name => name.Length > 0)])),
            s_lasts);
    }

    /// <summary>Null for what this site has not sealed, and for what is too old.</summary>
    public CarriedForm? Open(string? carried)
    {
        try
        {
            return string.IsNullOrEmpty(carried) ? null : JsonSerializer.Deserialize<CarriedForm>(_seal.Unprotect(carried)) is { } form && LocalPath.Of(form.Path) == form.Path ? form : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    // Another site’s form arrives without the session’s cookie and would look like an expired one: it is not to be sent on
    // in the name of whoever signs in next.
    private static bool IsFromHere(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value && origin.Scheme == request.Scheme;

    private static bool IsSecret(string name) =>
        name.StartsWith("__", StringComparison.Ordinal) || name.Contains("password", StringComparison.OrdinalIgnoreCase) || name == "code";
}
