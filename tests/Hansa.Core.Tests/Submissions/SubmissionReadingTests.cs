using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;

namespace Hansa.Core.Tests.Submissions;

/// <summary>Rows as typed are placed, cleaned, understood and checked as those of a file are.</summary>
public sealed class SubmissionReadingTests
{
    private static readonly SubmissionFrame s_field = FrameOf("international-executive", "Департамент культуры", "Сотрудничество в сфере культуры");
    private static readonly SubmissionFrame s_body = FrameOf("agreements-implementation", "Департамент культуры", "II квартал");

    [Fact]
    public void Row_Typed_IsUnderstood()
    {
        var row = Assert.Single(SubmissionReading.Of(s_field, [Row(
            (ColumnRole.Title, "Выставка"), (ColumnRole.Dates, "с 27 по 29 мая"), (ColumnRole.Place, "г. Витебск, Республика Беларусь"), (ColumnRole.Participants, "около 12 000 человек"))]).Rows);
        Assert.Equal((1, "2020-05-27/2020-05-29", 12_000, "BY"), (row.Number, row.When.Edtf, row.Headcount!.Total, row.Where.Countries[0].Code));
        Assert.Equal(("Сотрудничество в сфере культуры", null), (row.Section, row.Subsection));
        Assert.Equal([("cell.empty-content", ColumnRole.Content)], row.Problems.Select(problem => (problem.Code, problem.Column!.Value)).Where(problem => problem.Code.StartsWith("cell.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Row_PastedWithBrokenWords_IsCleanedAndTheRepairListed()
    {
        var row = SubmissionReading.Of(s_field, [Row((ColumnRole.Title, "Фести\u00ADваль\u00A0 народов"))]).Rows[0];
        Assert.Equal("Фестиваль народов", row.Title);
        Assert.Contains(row.Repairs, repair => repair.Column == ColumnRole.Title);
    }

    [Fact]
    public void Rows_TypedTwice_AreFound()
    {
        var cells = new[] { (ColumnRole.Title, "Выставка"), (ColumnRole.Dates, "21 мая 2020 года"), (ColumnRole.Content, "Открыта выставка живописи и графики.") };
        var reading = SubmissionReading.Of(s_field, [Row(cells), Row(cells)]);
        Assert.Contains(reading.Rows[1].Problems, problem => problem.Code == "row.repeated");
    }

    [Fact]
    public void Row_OutsideThePeriod_IsWarnedOf() =>
        Assert.Contains(SubmissionReading.Of(s_field, [Row((ColumnRole.Dates, "21 августа 2020 года"))]).Rows[0].Problems, problem => problem.Code == "date.outside-period");

    [Fact]
    public void Row_OfAFormByBody_StandsUnderBodyAndPeriod()
    {
        var row = SubmissionReading.Of(s_body, [Row((ColumnRole.Title, "Выставка")) with { Subsection = "Музей" }]).Rows[0];
        Assert.Equal(("II квартал", "Департамент культуры", "Музей"), (row.PeriodHeading, row.Section, row.Subsection));
    }

    [Fact]
    public void Columns_OfRowsFromAFile_AreTheFilesAndThoseBesideTheForm()
    {
        var frame = s_field with { FileColumns = [[new("№", ColumnRole.Number), new("Мероприятие", ColumnRole.Title), new("Примечания", ColumnRole.Note)]] };
        var taken = Row((ColumnRole.Title, "Выставка"), (ColumnRole.Note, "Перенесена"));
        taken = taken with { Taken = new TakenWords(taken.Cells, [], [], []) };
        Assert.Equal([ColumnRole.Number, ColumnRole.Title, ColumnRole.Note], SubmissionReading.Of(frame, [taken]).Head.Columns.Select(column => column.Role));
        Assert.Equal("Примечания", SubmissionReading.Of(frame, [taken]).Head.Columns[2].Heading);
        Assert.Contains(ColumnRole.Place, SubmissionReading.Of(frame, [taken, Row((ColumnRole.Title, "Концерт"))]).Head.Columns.Select(column => column.Role));
    }

    [Fact]
    public void Blocking_NoRowOrErrors_SaysWhich()
    {
        Assert.Equal(["submission.empty"], SubmissionChecks.Blocking(s_field, []).Select(problem => problem.Code));
        Assert.Equal(["submission.empty"], SubmissionChecks.Blocking(s_field, [Row((ColumnRole.Title, " "))]).Select(problem => problem.Code));
        Assert.Equal([("date.missing", 1), ("cell.empty-title", 2)], SubmissionChecks.Blocking(
            s_field, [Row((ColumnRole.Title, "Выставка")), Row((ColumnRole.Dates, "21 мая 2020 года"))]).Select(problem => (problem.Code, problem.Row!.Value)));
    }

    [Fact]
    public void Difference_OfTwoStates_NamesRowsAndCells()
    {
        var (kept, gone, changed) = (Row((ColumnRole.Title, "а")), Row((ColumnRole.Title, "б")), Row((ColumnRole.Title, "в"), (ColumnRole.Place, "Вязьма")));
        var now = changed with { Cells = new Dictionary<ColumnRole, string> { [ColumnRole.Title] = "г" }, Agreements = ["Соглашение"] };
        var added = Row((ColumnRole.Title, "д"));
        var changes = RowDifference.Of([kept, gone, changed], [added, kept, now]);
        Assert.Equal([(ChangedRowKind.Added, added.Id), (ChangedRowKind.Changed, now.Id), (ChangedRowKind.Removed, gone.Id)], changes.Select(change => (change.Kind, change.Row.Id)));
        Assert.Equal(
            [new(ColumnRole.Agreement, "", "Соглашение"), new(ColumnRole.Title, "в", "г"), new ChangedCell(ColumnRole.Place, "Вязьма", "")], changes[1].Cells);
    }

    private static SubmissionFrame FrameOf(string form, string body, string section) =>
        new(FormCatalog.BuiltIn.Find(form, 2020)!, Period.OfQuarter(2020, 2), body, section);

    private static SubmittedRow Row(params (ColumnRole Role, string Text)[] cells) =>
        new(Guid.CreateVersion7()) { Cells = cells.ToDictionary(cell => cell.Role, cell => cell.Text) };
}
