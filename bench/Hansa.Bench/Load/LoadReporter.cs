using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Hansa.Bench.Load;

/// <summary>
/// A reporter at work: adds rows, types into their cells, each pause saved; looks at the page; sends a file once. Remembers what
/// the server said it has kept.
/// </summary>
internal sealed class LoadReporter(LoadBrowser browser, LoadAccount person, Random random)
{
    private static readonly string[] s_columns = ["title", "place", "dates", "content", "participants"];

    private readonly List<string> _rows = [];
    private int _typed;
    private bool _sent;

    /// <summary>By row and column, what was acknowledged last; null where an answer was lost, so that either may stand.</summary>
    public Dictionary<(string Row, string Column), string?> Kept { get; } = [];

    public int FilesKept { get; private set; }

    public IReadOnlyList<string> RowsKept => _rows;

    public Guid Submission => person.Submission!.Value;

    private string Path => $"/submissions/{Submission}";

    public Task ActAsync()
    {
        var chance = random.NextDouble();
        return _rows.Count == 0 || chance < 0.05 ? AddRowAsync()
            : chance < 0.75 ? TypeAsync()
            : chance < 0.85 ? browser.GetAsync("open a row", $"{Path}/rows/{_rows[random.Next(_rows.Count)]}", part: true)
            : chance < 0.95 || _sent ? browser.GetAsync("page of a submission", Path)
            : SendFileAsync();
    }

    private async Task AddRowAsync()
    {
        using var form = new FormUrlEncodedContent([]);
        if (await browser.PostAsync("add a row", Path + "/rows", form) is { } next && next.IndexOf("open=", StringComparison.Ordinal) is var at and > 0)
        {
            _rows.Add(next.Substring(at + "open=".Length, 36));
        }
    }

    private async Task TypeAsync()
    {
        var (row, column) = (_rows[random.Next(_rows.Count)], s_columns[random.Next(s_columns.Length)]);
        var text = Words(column, ++_typed);
        using var form = new FormUrlEncodedContent([new(column, text), new($"version.{column}", "1000000")]);
        var kept = await browser.PostAsync("save a cell", $"{Path}/rows/{row}/cells/{column}", form);
        Kept[(row, column)] = kept is null ? null : text;
    }

    private async Task SendFileAsync()
    {
        _sent = true;
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(Table()));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(new StringContent("Add"), "mode");
        form.Add(file, "file", "отчет.csv");
        if (await browser.PostAsync("send a file of 8 rows", Path + "/upload", form) is not null)
        {
            FilesKept++;
        }
    }

    private string Table()
    {
        var text = new StringBuilder("№ п/п;Наименование мероприятия;Место проведения мероприятия;Сроки проведения мероприятия;Содержание и результат;Участники мероприятия\r\n");
        for (var row = 1; row <= 8; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row}").Append(';').AppendJoin(';', s_columns.Select(column => Words(column, row))).Append("\r\n");
        }

        return text.ToString();
    }

    // Every saved text is another one: what is found afterwards tells which save it was.
    private string Words(string column, int number) => column switch
    {
        "title" => string.Create(CultureInfo.InvariantCulture, $"Выставка «Старый город», показ {number} музея {person.Email}"),
        "place" => string.Create(CultureInfo.InvariantCulture, $"г. Витебск, ул. Ленина, д. {number}"),
        "dates" => string.Create(CultureInfo.InvariantCulture, $"{1 + number % 28} марта 2025 года"),
        "content" => string.Create(CultureInfo.InvariantCulture, $"Показаны {number} графических листов из собрания музея, проведены экскурсии для школьников, подписан протокол о намерениях."),
        _ => string.Create(CultureInfo.InvariantCulture, $"Сотрудники музея, жители города (всего {number} человек)"),
    };
}
