using Hansa.App.Reports;
using Hansa.Core.Problems;
using Hansa.Core.Selections;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Reports;

/// <summary>What was done on a draft, said once above it.</summary>
/// <param name="Notice">Key of a sentence, or null.</param>
public sealed record DraftAnswer(string? Notice, Problem? Problem = null)
{
    public static DraftAnswer None { get; } = new(null, null);
}

/// <summary>What a person does with a row of a report in the making: which button was pressed, on which row.</summary>
internal sealed record DraftStep(string Verb, Guid Row)
{
    private static readonly string[] s_verbs =
        ["up", "down", "group-up", "group-down", "section-up", "section-down", "leave", "take", "forget", "put"];

    /// <summary>For <c>put</c>: the row beside which it is put.</summary>
    public Guid Beside { get; init; }

    public bool Behind { get; init; }

    /// <summary>For <c>leave</c> and <c>take</c>: why.</summary>
    public string Note { get; init; } = "";

    public DraftAnswer Answer => new(Verb switch
    {
        "leave" => "reports.row-left",
        "take" => "reports.row-taken",
        "forget" => "reports.row-forgotten",
        _ => "reports.row-moved",
    });

    /// <summary>Null for a form that names no button or no row.</summary>
    public static DraftStep? Read(IFormCollection form)
    {
        foreach (var verb in s_verbs)
        {
            if (form.TryGetValue(verb, out var value) && Guid.TryParse(value.ToString(), out var row))
            {
                return new DraftStep(verb, row)
                {
                    Beside = Guid.TryParse(form["beside"].ToString(), out var beside) ? beside : Guid.Empty,
                    Behind = form["behind"] == "yes",
                    Note = form["note"].ToString().Trim(),
                };
            }
        }

        return null;
    }

    /// <returns>Why nothing was done, or null.</returns>
    public Task<Problem?> RunAsync(Visit visit, ReportPreview preview, CancellationToken cancel) => Verb switch
    {
        "leave" => DecideAsync(visit, preview, RowDecision.Leave, cancel),
        "take" => DecideAsync(visit, preview, RowDecision.Take, cancel),
        "forget" => ReportDrafts.ForgetAsync(visit.Register, visit.RegionId, preview.Ask, Row, visit.Actor, cancel),
        _ => MoveAsync(visit, preview, cancel),
    };

    private Task<Problem?> DecideAsync(Visit visit, ReportPreview preview, RowDecision decision, CancellationToken cancel) =>
        ReportDrafts.DecideAsync(visit.Register, visit.RegionId, preview.Ask, [Row], decision, Note, visit.Actor, cancel);

    private async Task<Problem?> MoveAsync(Visit visit, ReportPreview preview, CancellationToken cancel)
    {
        var (form, rows) = (preview.Report.Form!, preview.Selection.Rows);
        var order = Verb switch
        {
            "up" or "down" => RowMoves.Step(form, rows, Row, MovedPart.Row, Verb == "down"),
            "group-up" or "group-down" => RowMoves.Step(form, rows, Row, MovedPart.Subsection, Verb == "group-down"),
            "section-up" or "section-down" => RowMoves.Step(form, rows, Row, MovedPart.Section, Verb == "section-down"),
            _ => RowMoves.Beside(form, rows, Row, Beside, Behind),
        };
        return order is null
            ? new Problem("reports.cannot-move", Severity.Warning)
            : await ReportDrafts.OrderAsync(visit.Register, visit.RegionId, preview.Ask, order, visit.Actor, cancel);
    }
}
