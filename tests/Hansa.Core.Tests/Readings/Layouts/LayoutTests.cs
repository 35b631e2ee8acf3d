namespace Hansa.Core.Tests.Readings.Layouts;

/// <summary>Every layout of the *.layouts.txt files beside this test.</summary>
public class LayoutTests
{
    public static IEnumerable<TheoryDataRow<string, string>> All()
    {
        foreach (var path in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.layouts.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var layout in Layout.In(path))
            {
                yield return new TheoryDataRow<string, string>(path, layout.Name) { TestDisplayName = $"{Path.GetFileName(path)}: {layout.Name}" };
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Read_Layout_NothingLostNothingInvented(string path, string name)
    {
        var layout = Layout.In(path).Single(one => one.Name == name);
        Assert.Equal(layout.Expected, layout.Read(), ignoreLineEndingDifferences: true);
    }
}
