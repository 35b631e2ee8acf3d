namespace Hansa.Web.Imports;

internal static class ImportWords
{
    /// <summary>The name of who did it, without the address.</summary>
    public static string Who(string actor) => actor.IndexOf(" <", StringComparison.Ordinal) is > 0 and var at ? actor[..at] : actor;
}
