using Hansa.App.Directories;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Rounds;
using Hansa.Core.Text;

namespace Hansa.App.Imports;

/// <summary>Which report it is: what its file says of itself, put right by what the round and the user say.</summary>
internal sealed class ReportOrigin
{
    public ReportOrigin(ImportRequest request, ImportSource source, ReadingHead head)
    {
        Head = head;
        Part = source.Part;
        Submission = source.Submission;
        Body = StoredText.Of(source.Submission?.Body ?? request.Body ?? head.Body ?? "").Trim();
        BodyKey = DirectoryKey.Of(Body);
        Form = source.Round?.Form ?? head.Form;
        FormFile = Form is { } id ? FormCatalog.BuiltIn.Find(id, head.Period?.Year) : null;
        Country = source.Round?.Country is { } name && PlacePhrase.Parse(new Phrase(name.Nominative)).Countries is [var country, ..] ? country.Code : head.Country;
        if (source is { Round: { } round, Submission: { } submission })
        {
            var doubts = new List<Problem>();
            RoundDoubts.Say(round, submission, new Reading(head, [], new ReadingTail(null, [], [])), doubts);
            Doubts = doubts;
        }
    }

    public ReadingHead Head { get; }

    /// <summary>"" where nobody said.</summary>
    public string Body { get; }

    public string BodyKey { get; }

    public string Part { get; }

    public RoundSubmission? Submission { get; }

    public string? Form { get; }

    public Form? FormFile { get; }

    public string? Country { get; }

    public Period? Period => Head.Period;

    /// <summary>The sender, where the register knows it better than by its name.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>An import that this one takes the place of, whatever it was called then.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>The file seems not to be what the round takes it for.</summary>
    public IReadOnlyList<Problem> Doubts { get; } = [];

    /// <summary>The row under the headings where it stands in the report.</summary>
    public ReadingRow Place(ReadingRow row) =>
        Submission is { } submission && FormFile is { } form ? RoundPlacement.Place(form, submission, Head.Body, row) : row;
}
