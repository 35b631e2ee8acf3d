using System.Diagnostics.CodeAnalysis;
using Hansa.App.Accounts;

namespace Hansa.Web.Accounts;

/// <summary>An account’s key in one word, as cookies hold it: <c>RU-SMO/0198…</c>.</summary>
internal static class AccountKey
{
    public static string Of(Account account) => $"{account.RegionId}/{account.AccountId:D}";

    public static bool TryRead(string? key, [NotNullWhen(true)] out string? region, out Guid id)
    {
        (region, id) = (null, default);
        if (key?.Split('/') is not [var first, var second] || !Guid.TryParseExact(second, "D", out id))
        {
            return false;
        }

        region = first;
        return true;
    }
}
