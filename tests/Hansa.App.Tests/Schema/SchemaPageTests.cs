using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Schema;

public sealed class SchemaPageTests(FreshRegister fresh) : IClassFixture<FreshRegister>
{
    [Fact]
    public async Task Page_OfTheSchema_NamesEveryTableAndView()
    {
        var page = await File.ReadAllTextAsync(Repo.PathOf("docs", "schema.md"), TestContext.Current.CancellationToken);
        var words = page.Split([' ', '`', '\n', '|', '(', ')', '.', ','], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var missing = new List<string>();
        await using var command = fresh.Register.Source.CreateCommand(
            "select relname from pg_class where relkind in ('r', 'p', 'v', 'm') and relnamespace = 'public'::regnamespace and relname not in ('schema_change') order by 1");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            if (!words.Contains(reader.GetString(0)))
            {
                missing.Add(reader.GetString(0));
            }
        }

        Assert.True(missing.Count == 0, "docs/schema.md does not name: " + string.Join(", ", missing));
    }
}
