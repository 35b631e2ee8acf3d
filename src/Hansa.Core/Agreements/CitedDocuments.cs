using System.Buffers;
using Hansa.Core.Dates;
using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Finds the papers that a row speaks of: what is signed in it, by which order it was approved, how it was registered.</summary>
/// <remarks>
/// <para>The paper a row signs («Подписание Соглашения …», «подписан протокол») is dated by its own words, else by the row's day
/// when that is a single one. A paper named in title and content is one paper. Promises («принято решение о подписании
/// соглашения», domain.md M-60) and names of papers without number and date are no papers of the row.</para>
/// <para>What a signed paper only refers to («к Соглашению …, подписанному 30 июля 2018 года») has the role
/// <see cref="DocumentRole.Referenced"/>. Order: papers signed, then orders and registrations, then references, each as written.</para>
/// </remarks>
public static class CitedDocuments
{
    // A row without any of these cites no paper: most rows are done here.
    private static readonly SearchValues<string> s_signs = SearchValues.Create(
        ["подпис", "заключ", "парафир", "регистр", "соглаш", "договор", "контракт", "меморандум", "распоряж", "постановл", "приказ", "№", "протокол", "расп."],
        StringComparison.Ordinal);

    /// <param name="when">The row's dates; they date what it signs and give the year to days written without one.</param>
    public static IReadOnlyList<CitedDocument> Find(Phrase title, Phrase content, DateReading when)
    {
        var speaks = MayCite(title);
        if (!MayCite(content) && !speaks)
        {
            return [];
        }

        var found = new List<CitedDocument>();
        var inTitle = new PaperScan(title, when.Spans, found);
        inTitle.Run();
        var titled = found.Count;
        var inContent = new PaperScan(content, when.Spans, found);
        inContent.Run();

        // Title «Соглашение о сотрудничестве между …», content «Документ подписан на форуме».
        if (titled > 0 && !inTitle.Signs && inContent.Signs && !found.Exists(IsSigned) && PaperNoun.TryReadFirst(title, out var named) && named == found[0].Kind)
        {
            found[0] = found[0] with { Role = DocumentRole.Own };
        }

        if (found.Exists(IsSigned))
        {
            foreach (var order in inTitle.PlainOrders.Concat(inContent.PlainOrders))
            {
                found[order] = found[order] with { Role = DocumentRole.Own };
            }
        }

        return found.Count == 0 ? [] : Arrange(found, when.Spans);
    }

    private static bool MayCite(Phrase phrase) => phrase.Folded.AsSpan().ContainsAny(s_signs);

    private static List<CitedDocument> Arrange(List<CitedDocument> found, IReadOnlyList<DateSpan> when)
    {
        var papers = new List<CitedDocument>(found.Count);
        AddAll(papers, found, IsSigned, when);
        if (when is [{ Precision: DatePrecision.Day } span] && span.Start == span.End)
        {
            for (var i = 0; i < papers.Count; i++)
            {
                papers[i] = papers[i] with { Date = papers[i].Date ?? span.Start };
            }
        }

        AddAll(papers, found, paper => paper.Role == DocumentRole.Own && !IsSigned(paper), when);
        AddAll(papers, found, paper => paper.Role == DocumentRole.Referenced, when);
        return papers;
    }

    private static void AddAll(List<CitedDocument> papers, List<CitedDocument> found, Func<CitedDocument, bool> belongs, IReadOnlyList<DateSpan> when)
    {
        foreach (var paper in found)
        {
            if (belongs(paper) && (IsSigned(paper) || paper.Number is not null || paper.Date is not null) && !Completes(papers, paper, when))
            {
                papers.Add(paper);
            }
        }
    }

    /// <summary>
    /// True when the same paper has been named already and now has what either naming says. A reference with a day before the row's
    /// is another paper than the one signed: «в рамках Соглашения от 05.05.2015 подписано новое соглашение».
    /// </summary>
    private static bool Completes(List<CitedDocument> papers, CitedDocument paper, IReadOnlyList<DateSpan> when)
    {
        for (var i = 0; i < papers.Count; i++)
        {
            var known = papers[i];
            var other = known.Role != paper.Role && known.Date is null && paper.Date is { } day && !Holds(when, day);
            if (known.Kind == paper.Kind && !other && Agree(known.Number, paper.Number) && Agree(known.Date, paper.Date))
            {
                papers[i] = known with { Number = known.Number ?? paper.Number, Date = known.Date ?? paper.Date };
                return true;
            }
        }

        return false;
    }

    internal static bool Holds(IReadOnlyList<DateSpan> spans, DateOnly day)
    {
        foreach (var span in spans)
        {
            if (day >= span.Start && day <= span.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSigned(CitedDocument paper) =>
        paper is { Role: DocumentRole.Own, Kind: not (DocumentKind.Order or DocumentKind.Registration) };

    private static bool Agree<T>(T? one, T? other) => one is null || other is null || EqualityComparer<T>.Default.Equals(one, other);
}
