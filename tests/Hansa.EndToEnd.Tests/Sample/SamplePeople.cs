using Hansa.App.Registers;
using Hansa.App.Samples;
using Hansa.Tests;

namespace Hansa.EndToEnd.Tests.Sample;

/// <summary>Whoever works in the sample region, by the part of the address before the @.</summary>
internal static class SamplePeople
{
    private static IReadOnlyList<SamplePerson> s_all = [];

    public static SamplePerson Of(string key) => s_all.First(person => person.Key == key);

    /// <summary>Adds them and their round.</summary>
    public static async Task AddAsync(Register register) => s_all = await SampleRound.WriteAsync(register, Repo.PathOf("samples"));
}
