using Hansa.App.Duplicates;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Duplicates;

/// <summary>What was chosen on the page of a group.</summary>
/// <param name="Activities">Those ticked; the one told first stays.</param>
/// <param name="Choices">Whose column is taken, by name.</param>
/// <param name="Versions">As the person saw them.</param>
public sealed record MergeForm(IReadOnlyList<Guid> Activities, IReadOnlyDictionary<string, Guid> Choices, IReadOnlyDictionary<Guid, int> Versions)
{
    public static MergeForm Empty { get; } = new([], new Dictionary<string, Guid>(), new Dictionary<Guid, int>());

    public string Remark { get; init; } = "";

    /// <summary>At least two are ticked. A column chosen from one that was not is left to the rule.</summary>
    public MergeRequest Request => new(Activities[0], [.. Activities.Skip(1)])
    {
        Choices = Choices.Where(choice => Activities.Contains(choice.Value)).ToDictionary(),
        Versions = Versions.Where(seen => Activities.Contains(seen.Key)).ToDictionary(),
    };

    public static MergeForm Read(IFormCollection form)
    {
        var choices = new Dictionary<string, Guid>();
        foreach (var column in MergeColumn.All)
        {
            if (Guid.TryParse(form["take-" + column.Name].ToString(), out var chosen))
            {
                choices[column.Name] = chosen;
            }
        }

        var versions = new Dictionary<Guid, int>();
        foreach (var seen in form["seen"])
        {
            if (seen?.Split(' ') is [var id, var version] && Guid.TryParse(id, out var activity) && int.TryParse(version, out var number))
            {
                versions[activity] = number;
            }
        }

        // In the order in which they were told, whatever the browser sends first.
        return new MergeForm([.. form["activity"].Select(id => Guid.TryParse(id, out var activity) ? activity : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Order()], choices, versions);
    }
}
