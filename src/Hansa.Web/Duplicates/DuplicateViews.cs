using Hansa.App.Activities;
using Hansa.App.Duplicates;
using Hansa.Core.Diffs;
using Hansa.Web.Visits;
using Hansa.Web.Words;

namespace Hansa.Web.Duplicates;

/// <summary>A page of the queue.</summary>
/// <param name="Counts">Of both verdicts, with the words of the filter.</param>
/// <param name="LastSearch">Null where none was begun from the pages.</param>
public sealed record QueueView(
    OpenGroupFilter Filter, OpenGroupCounts Counts, IReadOnlyList<OpenGroup> Groups, int Page, int Pages, (DuplicateProgress Search, SearchStage Stage)? LastSearch);

/// <summary>A group side by side.</summary>
/// <param name="Place">In the queue, from 1; 0 where it is not in what is looked through.</param>
/// <param name="Form">What was chosen before, when the page comes again.</param>
public sealed record GroupView(
    OpenGroup Group, IReadOnlyList<GroupActivity> Activities, OpenGroupFilter Filter, Guid? Before, Guid? Behind, int Place, int Count, MergeForm Form)
{
    /// <summary>The columns in which any of the activities has something.</summary>
    public IReadOnlyList<GroupColumn> Columns(Visit visit) =>
        [.. MergeColumn.All
            .Select(column => new GroupColumn(column.Name, [.. Activities.Select(activity => GroupWords.Of(column.Name, activity, visit))], Chosen(column.Name)))
            .Where(column => column.Values.Any(value => value.Length > 0))];

    public bool IsTicked(Guid activity) => Form.Activities.Count == 0 || Form.Activities.Contains(activity);

    private Guid? Chosen(string column) => Form.Choices.TryGetValue(column, out var chosen) ? chosen : null;
}

/// <summary>One column of all activities of a group.</summary>
/// <param name="Values">In the order of the activities; "" for nothing.</param>
public sealed record GroupColumn(string Name, IReadOnlyList<string> Values, Guid? Chosen)
{
    private static readonly string[] s_prose = ["title", "place", "dates", "content", "participants", "note"];

    public bool IsSame => Values.All(value => value == Values[0]);

    /// <summary>Whose value is taken unless a person says otherwise: the first that has one.</summary>
    public int Usual => Values.ToList().FindIndex(value => value.Length > 0);

    /// <summary>The value with the words marked that the others lack: the second against the first, the first against the second.</summary>
    public IReadOnlyList<WordEdit> Marked(int index) =>
        !s_prose.Contains(Name) || Values[index].Length == 0 ? [new WordEdit(WordEditKind.Kept, Values[index])]
        : WordMarks.Of(Values[index == 0 ? 1 : 0], Values[index]);
}

/// <summary>The columns of an activity as words.</summary>
internal static class GroupWords
{
    public static string Of(string column, GroupActivity told, Visit visit)
    {
        var activity = told.Activity;
        return column switch
        {
            "title" => activity.Title,
            "place" => activity.Place,
            "dates" => activity.Dates,
            "content" => activity.Content,
            "participants" => activity.Participants,
            "note" => activity.Note,
            "headcount" => activity.Headcount is { } count ? Shown.Headcount(count, activity.HeadcountQualifier, visit.Language) : "",
            "mode" => activity.Mode is { } mode ? visit.Say("duplicates.mode." + mode) : "",
            "countries" => string.Join(", ", activity.Countries.Select(code => Shown.Area(code, visit.Language))),
            "regions" => string.Join(", ", activity.Regions.Select(code => Shown.Area(code, visit.Language))),
            "kind" => visit.Say("duplicates.kind." + activity.Kind),
            "organization" => told.Organization,
            "field" => told.Field,
            _ => "",
        };
    }

    /// <summary>«department-culture.docx, № 1» of its address with a sharp.</summary>
    public static string Source(string address) => address.LastIndexOf('#') is var sharp and > 0 ? $"{address[..sharp]}, № {address[(sharp + 1)..]}" : address;

}
