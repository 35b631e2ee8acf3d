using Hansa.Core.Forms;
using Hansa.Core.Json;
using Hansa.Core.Problems;

namespace Hansa.Core.Rounds;

/// <summary>Reads <c>campaign.json</c>. A field that nobody knows is a warning: other programs may keep their own there.</summary>
internal static class RoundFile
{
    private const int MostInOnePlace = 1_000_000;

    public static RoundReading Parse(string fileName, ReadOnlyMemory<byte> json)
    {
        var source = new JsonSource(fileName);
        var fields = source.Open(json, out var document);
        using (document)
        {
            var round = fields is null ? null : Read(fields);
            return new RoundReading(source.HasErrors ? null : round, source.Problems);
        }
    }

    private static Round Read(JsonFields fields)
    {
        var form = fields.Text("form");
        var period = RoundPeriod.Of(fields);
        var region = RoundAreas.Region(fields);
        var country = RoundAreas.Country(fields);
        var round = new Round
        {
            Form = form,
            Period = period,
            Region = region,
            Country = country,
            Submissions = SubmissionsOf(fields),
            Footer = fields.OptionalText("footer"),
            Receptions = fields.Has("receptions") ? ReceptionsOf(fields) : null,
        };
        fields.Done(Severity.Warning);
        return round;
    }

    private static List<RoundSubmission> SubmissionsOf(JsonFields fields)
    {
        var submissions = new List<RoundSubmission>();
        foreach (var item in fields.Objects("submissions"))
        {
            var file = item.Text("file");
            if (!IsPlainName(file))
            {
                fields.Source.Add("round.file-path", item.PathOf("file"), file);
            }
            else if (submissions.Exists(other => RoundNames.Same(other.File, file)))
            {
                fields.Source.Add("round.file-twice", item.PathOf("file"), file);
            }

            var section = item.OptionalText("section");
            submissions.Add(new RoundSubmission(file, item.OptionalText("body") ?? "", string.IsNullOrWhiteSpace(section) ? null : section));

            // «rows» says which rows of the finished report these were; nothing hangs on it.
            _ = item.Has("rows");
            item.Done(Severity.Warning);
        }

        if (fields.Has("submissions") && submissions.Count == 0)
        {
            fields.Source.Add("round.no-submissions", Severity.Warning, fields.PathOf("submissions"));
        }

        return submissions;
    }

    private static List<Reception> ReceptionsOf(JsonFields fields)
    {
        var receptions = new List<Reception>();
        foreach (var item in fields.Objects("receptions"))
        {
            receptions.Add(new Reception(
                item.Choice("kind", FormWords.Receptions),
                item.OptionalInteger("count", 0, MostInOnePlace) ?? 1,
                item.OptionalText("place") ?? ""));
            item.Done(Severity.Warning);
        }

        return receptions;
    }

    // A round must not reach files outside its folder.
    private static bool IsPlainName(string file) =>
        file is not ("." or "..") && file.AsSpan().IndexOfAny("/\\:\0") < 0;
}
