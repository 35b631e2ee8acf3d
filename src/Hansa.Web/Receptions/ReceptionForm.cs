using Hansa.Core.Forms;
using Hansa.Core.Receptions;
using Hansa.Web.Fields;

namespace Hansa.Web.Receptions;

/// <summary>An entry of the journal as fields of a form.</summary>
internal static class ReceptionForm
{
    /// <summary>In the order of the form; <c>reception.FIELD</c> is what each is called.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["number", "dates", "place", "guests", "ground", "talk", "participants", "permitted-by", "record", "kind"];

    public static Typed Of(JournalLine line) => Typed.Of(
    [
        ("number", line.Number), ("dates", line.Dates), ("place", line.Place), ("guests", line.Guests), ("ground", line.Ground), ("talk", line.Talk),
        ("participants", line.Participants), ("permitted-by", line.PermittedBy), ("record", line.Record), ("kind", line.Kind.ToString()),
    ]);

    /// <summary>What was typed; what is wrong is noted beside its field.</summary>
    /// <returns>The kind is null where the words are to tell it.</returns>
    public static (JournalLine Line, ReceptionKind? Kind) Read(Typed typed)
    {
        var line = new JournalLine
        {
            Number = typed["number"].Trim(),
            Dates = typed["dates"].Trim(),
            Place = typed["place"].Trim(),
            Guests = typed["guests"].Trim(),
            Ground = typed["ground"].Trim(),
            Talk = typed["talk"].Trim(),
            Participants = typed["participants"].Trim(),
            PermittedBy = typed["permitted-by"].Trim(),
            Record = typed["record"].Trim(),
        };
        if (line.Guests.Length == 0)
        {
            typed.Note("guests", "reception.empty");
        }

        // Without a day no report would count it: that is told where it can still be mended.
        if (line.Dates.Length > 0 && line.Understood().FirstDay is null)
        {
            typed.Note("dates", "reception.dates-unclear", line.Dates);
        }

        return (line, typed.Choice<ReceptionKind>("kind"));
    }
}
