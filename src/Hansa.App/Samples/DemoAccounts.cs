using Hansa.App.Accounts;
using Hansa.App.Registers;
using Hansa.Core.Permissions;

namespace Hansa.App.Samples;

/// <summary>Somebody of the sample region.</summary>
/// <param name="Body">The organization the role is for, by its name; null is the whole region.</param>
public sealed record DemoAccount(string Email, string Name, Role Role, string? Body);

/// <summary>Accounts of the sample region, one a role and some bodies more. Their password is known to everybody: they are for a demo on one’s own machine.</summary>
public static class DemoAccounts
{
    public const string Password = "dnieper bridge 2024";

    /// <summary>One a role first, as the demo prints them.</summary>
    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("coordinator@example.org", "Соколова Анна Петровна", Role.Coordinator, null),
        new("head@example.org", "Лебедев Игорь Николаевич", Role.Head, "Министерство культуры и туризма Смоленской области"),
        new("reporter@example.org", "Белова Мария Сергеевна", Role.Reporter, "СОГБУК «Музей Ю.А. Гагарина»"),
        new("reader@example.org", "Орлов Сергей Викторович", Role.Reader, null),
        new("administrator@example.org", "Титова Ольга Андреевна", Role.Administrator, null),
        new("philharmonic@example.org", "Ильин Петр Алексеевич", Role.Reporter, "СОГБУК «Смоленская областная филармония»"),
        new("sport@example.org", "Громов Олег Иванович", Role.Reporter, "Министерство спорта Смоленской области"),
        new("vyazma@example.org", "Котова Вера Павловна", Role.Reporter, "Муниципальное образование «Вяземский район» Смоленской области"),
    ];

    /// <summary>Makes them in a register filled with the sample region.</summary>
    public static async Task AddAsync(Register register, string regionId, CancellationToken cancel = default)
    {
        var book = new AccountBook(new RegisterWork(register, regionId, "demo"));
        foreach (var person in All)
        {
            Guid? body = null;
            if (person.Body is { } name)
            {
                (body, var unknown) = await BodySearch.FindAsync(register, regionId, name, cancel);
                SampleRegion.Expect(unknown);
            }

            var (_, problem) = await book.AddAsync(new AccountSheet(person.Name, person.Email, person.Role, body), Password, cancel);
            SampleRegion.Expect(problem);
        }
    }
}
