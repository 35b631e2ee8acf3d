namespace Hansa.App.Tests.Imports;

/// <summary>A folder of small reports written as tables of text.</summary>
internal sealed class ReportFiles : IDisposable
{
    public const string Title = "Отчет о мероприятиях, проведенных органами исполнительной власти Смоленской области в международной сфере ";

    public string Root { get; } = Directory.CreateTempSubdirectory("hansa-test-").FullName;

    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Writes an executive report of the second quarter of 2020, a row an activity: «title|place|dates|content|participants».</summary>
    public string Report(string name, params string[] rows) => ReportOf("во II квартале 2020 года", name, rows);

    public string ReportOf(string period, string name, params string[] rows)
    {
        List<string> lines =
        [
            Title + period,
            "",
            "№ п/п\tНаименование мероприятия\tМесто проведения мероприятия\tСроки проведения мероприятия\tСодержание и результат\tУчастники мероприятия",
            .. rows.Select((row, i) => $"{i + 1}.\t{row.Replace('|', '\t')}"),
        ];
        var path = PathOf(name);
        File.WriteAllLines(path, lines);
        return path;
    }

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
