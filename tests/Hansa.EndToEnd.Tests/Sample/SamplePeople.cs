using Hansa.App.Accounts;
using Hansa.App.Registers;
using Hansa.Core.Permissions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hansa.EndToEnd.Tests.Sample;

/// <summary>Whoever works in the sample region.</summary>
/// <param name="Key">Before the @ of the address.</param>
/// <param name="Body">The organization the role is for, by its name; null is the whole region.</param>
internal sealed record SamplePerson(string Key, string Name, Role Role, string? Body)
{
    public string Email => Key + "@smolensk.example";
}

internal static class SamplePeople
{
    public const string Password = "очень длинный пароль 7";

    public static IReadOnlyList<SamplePerson> All { get; } =
    [
        new("administrator", "Ольга Титова", Role.Administrator, null),
        new("coordinator", "Анна Соколова", Role.Coordinator, null),
        new("head", "Игорь Лебедев", Role.Head, "Министерство культуры и туризма Смоленской области"),
        new("reporter", "Мария Белова", Role.Reporter, "СОГБУК «Музей Ю.А. Гагарина»"),
        new("philharmonic", "Пётр Ильин", Role.Reporter, "СОГБУК «Смоленская областная филармония»"),
        new("sport", "Олег Громов", Role.Reporter, "Министерство спорта Смоленской области"),
        new("vyazma", "Вера Котова", Role.Reporter, "Муниципальное образование «Вяземский район» Смоленской области"),
        new("reader", "Сергей Орлов", Role.Reader, null),
    ];

    public static SamplePerson Of(string key) => All.First(person => person.Key == key);

    public static async Task AddAsync(Register register)
    {
        await using var db = register.Db();
        var bodies = await db.OrganizationNames.ToDictionaryAsync(name => name.Name, name => name.OrganizationId);
        // Hashing takes long on purpose; the same hash serves them all.
        var hash = new PasswordHasher<Account>().HashPassword(null!, Password);
        foreach (var person in All)
        {
            var id = register.Ids.Next();
            db.Accounts.Add(new Account
            {
                RegionId = "RU-SMO", AccountId = id, Name = person.Name, Email = person.Email, EmailKey = person.Email, Role = person.Role,
                OrganizationId = person.Body is { } body ? bodies[body] : null, SecurityStamp = id.ToString("N"), CreatedAt = register.Time.GetUtcNow(), PasswordHash = hash,
            });
        }

        await db.SaveChangesAsync();
    }
}
