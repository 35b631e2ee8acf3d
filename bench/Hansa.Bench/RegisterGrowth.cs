using System.Diagnostics;
using System.Globalization;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Reports;
using Hansa.App.Search;
using Hansa.Core.Problems;
using Hansa.Core.Selections;
using Hansa.Core.Text;
using Hansa.Core.Tables;
using Hansa.Documents.Writing;
using Npgsql;

namespace Hansa.Bench;

/// <summary>What a register costs as it grows: import of Word reports, the index of search, answers, official reports.</summary>
internal static class RegisterGrowth
{
    private const int Repeats = 9;

    /// <param name="folder">For the server’s data; kept, so that a second run measures answers and reports at once.</param>
    public static async Task RunAsync(int activities, int rowsOfFile, string folder)
    {
        var (register, problem) = await Register.OpenAsync(RegisterSettings.Of(folder, Environment.GetEnvironmentVariable), Environment.GetEnvironmentVariable, TimeProvider.System);
        if (register is null)
        {
            throw new InvalidOperationException(problem!.Message(Language.English));
        }

        await using (register)
        {
            if ((await register.RegionsAsync()).Count == 0)
            {
                await ImportAsync(register, new RegisterFiles(activities, rowsOfFile));
            }

            var began = Stopwatch.GetTimestamp();
            var indexed = await SearchIndex.RefreshAsync(register);
            Line($"index of search, {indexed} activities and bodies", Stopwatch.GetElapsedTime(began));
            await SearchBench.MeasureAsync(register);
            await ReportsAsync(register, activities);
        }
    }

    // Making the files is no part of it, nor is the index of search.
    private static async Task ImportAsync(Register register, RegisterFiles files)
    {
        var (clock, rows, number) = (new Stopwatch(), 0, 0);
        var problems = new Dictionary<Severity, int>();
        foreach (var (file, body, period) in files.Make())
        {
            var request = new ImportRequest([], "bench") { Region = "RU-SMO", Body = body, Period = period };
            number++;
            clock.Start();
            var outcomes = await new FileImport(register, request, new ImportSource(file.Name, null, null, ""), file).RunAsync(static _ => { }, CancellationToken.None);
            clock.Stop();
            foreach (var outcome in outcomes)
            {
                rows += outcome.Rows;
                problems[Severity.Error] = problems.GetValueOrDefault(Severity.Error) + outcome.Errors;
                problems[Severity.Warning] = problems.GetValueOrDefault(Severity.Warning) + outcome.Warnings;
                if (outcome.ImportId is null)
                {
                    throw new InvalidOperationException(file.Name + ": " + outcome.Problems[0].Message(Language.English));
                }
            }
        }

        Line(
            string.Create(CultureInfo.InvariantCulture, $"import of {rows} rows in {number} files ({problems[Severity.Error]} errors, {problems[Severity.Warning]} warnings), {rows / clock.Elapsed.TotalSeconds:0} a second"),
            clock.Elapsed);
        await using var vacuum = register.Source.CreateCommand("vacuum analyze");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync();
    }

    private static async Task ReportsAsync(Register register, int activities)
    {
        var quarter = RegisterFiles.MiddleOf(activities);
        await ReportAsync(register, "report of a quarter", new ReportAsk("international-executive", quarter, ReportScope.All));
        await ReportAsync(register, "report of a quarter and a country", new ReportAsk("country-cooperation", quarter, new ReportScope("BY")));
        await ReportAsync(register, "report of a quarter and a body", new ReportAsk("international-executive", quarter, new ReportScope(Organization: RegisterFiles.Body(1))));
    }

    private static async Task ReportAsync(Register register, string what, ReportAsk ask)
    {
        var (asked, work, written, rows) = (new List<double>(), new List<double>(), new List<double>(), 0);
        await using var opened = await register.Source.OpenConnectionAsync();
        var clock = new WorkClock(opened.ProcessID);
        // The pool gives out the same connection again.
        await opened.CloseAsync();
        for (var i = 0; i < Repeats; i++)
        {
            var worked = clock.Now();
            var began = Stopwatch.GetTimestamp();
            var (preview, problem) = await RegisterReports.PreviewAsync(register, "RU-SMO", ask);
            asked.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            work.Add(clock.Now() - worked);
            if (preview is null)
            {
                throw new InvalidOperationException(problem!.Message(Language.English));
            }

            began = Stopwatch.GetTimestamp();
            ReportWriter.Write(preview.Report, Stream.Null, FileFormat.Docx);
            written.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            rows = preview.Selection.Rows.Count;
        }

        asked.Sort();
        work.Sort();
        written.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}, {rows} rows: asked {asked[Repeats / 2]:0} ms, work of it {work[Repeats / 2]:0} ms, written as docx {written[Repeats / 2]:0} ms"));
    }

    private static void Line(string what, TimeSpan time)
    {
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {time.TotalSeconds:0.0} s; processor time so far {self.TotalProcessorTime.TotalSeconds:0.0} s, peak memory {self.PeakWorkingSet64 >> 20} MB"));
    }
}
