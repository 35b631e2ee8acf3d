using System.Diagnostics;
using Hansa.App.Registers;
using Hansa.App.Reports;
using Hansa.App.Samples;
using Hansa.Cli.Output;
using Hansa.Core.Figures;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Selections;

namespace Hansa.Cli.Commands;

/// <summary>The second part of the demo: a fresh register of the sample region, and official reports as queries of it.</summary>
internal static class DemoRegister
{
    private static readonly Period s_quarter = Period.OfQuarter(2024, 4);

    private static readonly ReportAsk[] s_reports =
    [
        new("international-executive", s_quarter, ReportScope.All),
        new("international-municipal", s_quarter, ReportScope.All),
        new("agreements-implementation", s_quarter, ReportScope.All),
        new("country-cooperation", Period.OfHalfYear(2024, 1), new ReportScope(Country: "BY")),
    ];

    /// <param name="port">Where the pages of the register are served afterwards, until the demo is stopped; null serves none.</param>
    /// <returns>The exit code: done also where there is no PostgreSQL, for the first part was.</returns>
    public static async Task<int> RunAsync(ConsoleSession console, string output, int? port, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        console.Out.WriteLine();
        console.Out.WriteLine(console.Say("demo.register"));
        using var folder = DemoFolder.Take(Path.Combine(output, "demo-register"));
        if (folder is null)
        {
            console.Out.WriteLine(console.Say("demo.folder-taken", Path.Combine(output, "demo-register")));
            return ExitCode.Done;
        }

        string? aside = null;
        try
        {
            var (register, problem) = await OpenAsync(console, folder.Server, cancel);
            if (problem?.Code == "server.folder-unreachable")
            {
                // A clone below /root: the server does not run as root and cannot get there.
                aside = Directory.CreateTempSubdirectory("hansa-demo-").FullName;
                (register, problem) = await OpenAsync(console, aside, cancel);
            }

            if (register is null)
            {
                ProblemLines.Write(console, problem! with { Severity = Severity.Warning }, "");
                console.Out.WriteLine(console.Say("demo.no-register"));
                return ExitCode.Done;
            }

            await using (register)
            {
                var exit = await ShowAsync(console, register, folder, output, cancel);
                var seconds = Math.Round(Stopwatch.GetElapsedTime(began).TotalSeconds, 1);
                console.Out.WriteLine(aside is null ? console.Say("demo.register-took", seconds, folder.Root) : console.Say("demo.register-gone", seconds));
                console.Out.WriteLine(console.Say("demo.next"));
                return exit == ExitCode.Done && port is { } free ? await DemoPages.ServeAsync(console, register, free, cancel) : exit;
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            console.Error.WriteLine(console.Say("register.interrupted"));
            return ExitCode.Interrupted;
        }
        finally
        {
            if (aside is not null)
            {
                Directory.Delete(aside, recursive: true);
            }
        }
    }

    private static Task<(Register? Register, Problem? Problem)> OpenAsync(ConsoleSession console, string place, CancellationToken cancel) =>
        Register.OpenAsync(new RegisterSettings(null, place) { Synced = false }, console.Environment, TimeProvider.System, cancel);

    private static async Task<int> ShowAsync(
        ConsoleSession console, Register register, DemoFolder folder, string output, CancellationToken cancel)
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        var counts = await SampleRegion.FillAsync(register, samples, folder.Rounds, new ImportLine(console), cancel);
        DemoTables.Write(console, counts);
        foreach (var ask in s_reports)
        {
            var (preview, problem) = await RegisterReports.PreviewAsync(register, counts.RegionId, ask, cancel);
            if (preview is null)
            {
                return RegisterOptions.Refuse(console, problem!);
            }

            var country = ask.Scope.Country is { } code ? "-" + code : "";
            console.Out.WriteLine(console.Say("demo.from-register", preview.Report.Title, preview.Selection.Rows.Count));
            if (!OutputFile.Write(console, preview.Report, Path.Combine(output, ask.Form + country + "-" + ask.Period.Code + ".docx")))
            {
                return ExitCode.Unreadable;
            }
        }

        var figures = await RegisterFigures.MakeAsync(register, counts.RegionId, new FigureQuery(s_quarter, FigureBy.Country), null, cancel);
        DemoTables.Write(console, figures);
        await SampleOpenRound.OpenAsync(register, counts.RegionId, samples, cancel);
        await DemoAccounts.AddAsync(register, counts.RegionId, cancel);
        return ExitCode.Done;
    }
}
