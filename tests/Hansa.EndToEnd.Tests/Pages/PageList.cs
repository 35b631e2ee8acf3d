namespace Hansa.EndToEnd.Tests.Pages;

/// <summary>A line of pages.tsv.</summary>
/// <param name="Route">As it is mapped.</param>
/// <param name="Kind">page, part, file or step.</param>
/// <param name="People">Keys of <see cref="Sample.SamplePeople"/>; null is nobody.</param>
/// <param name="Address">With things of the sample region in braces.</param>
internal sealed record PageLine(string Route, string Kind, IReadOnlyList<string?> People, string Address);

internal static class PageList
{
    public static IReadOnlyList<PageLine> All { get; } = [.. Read()];

    /// <summary>Every page once a person who may see it.</summary>
    public static IEnumerable<(PageLine Page, string? Person)> Visits =>
        from page in All where page.Kind == "page" from person in page.People select (page, person);

    private static IEnumerable<PageLine> Read() =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Pages", "pages.tsv"))
        where line.Length > 0 && line[0] != '#'
        let cells = line.Split('\t')
        select new PageLine(cells[0], cells[1], [.. cells[2].Split(' ').Select(person => person == "-" ? null : person)], cells[3]);
}
