using Hansa.App.Samples;

namespace Hansa.EndToEnd.Tests.Sample;

/// <summary>Whoever works in the sample region, by the part of the address before the @.</summary>
internal static class SamplePeople
{
    /// <summary>The same for all of them.</summary>
    public static string Password => DemoAccounts.Password;

    public static DemoAccount Of(string key) => DemoAccounts.All.First(person => person.Email.StartsWith(key + "@", StringComparison.Ordinal));
}
