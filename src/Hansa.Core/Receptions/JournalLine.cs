using Hansa.Core.Dates;
using Hansa.Core.Forms;
using Hansa.Core.Places;
using Hansa.Core.Text;

namespace Hansa.Core.Receptions;

/// <summary>A line of the journal of receptions: its eight columns as written (domain.md §2) and what they say.</summary>
public sealed record JournalLine
{
    public string Number { get; init; } = "";

    /// <summary>As written: «25 августа 2023 года».</summary>
    public string Dates { get; init; } = "";

    public string Place { get; init; } = "";

    /// <summary>Names, country and institution.</summary>
    public string Guests { get; init; } = "";

    /// <summary>On what ground and to what aim.</summary>
    public string Ground { get; init; } = "";

    /// <summary>Nature and brief content of the talk.</summary>
    public string Talk { get; init; } = "";

    /// <summary>Ours.</summary>
    public string Participants { get; init; } = "";

    public string PermittedBy { get; init; } = "";

    /// <summary>Report or record, and to whom it was sent.</summary>
    public string Record { get; init; } = "";

    public ReceptionKind Kind { get; init; } = ReceptionKind.Meeting;

    /// <summary>Null when the words name no day.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Included.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of the guests’ countries; suggestions.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Fills what the words say: days, kind, countries.</summary>
    /// <param name="kind">What a person says it was; null lets the words tell.</param>
    public JournalLine Understood(ReceptionKind? kind = null)
    {
        var spans = DatePhrase.Parse(Dates, null).Spans;
        return this with
        {
            Kind = kind ?? KindOf(Talk, Ground),
            FirstDay = spans.Count == 0 ? null : spans.Min(span => span.Start),
            LastDay = spans.Count == 0 ? null : spans.Max(span => span.End),
            Countries = [.. PlacePhrase.Parse(new Phrase(Guests)).Countries.Select(area => area.Code)],
        };
    }

    /// <summary>The first word that tells, in what was talked of before why they came; a meeting where none does.</summary>
    private static ReceptionKind KindOf(string talk, string ground)
    {
        foreach (var text in new[] { talk, ground })
        {
            var phrase = new Phrase(text);
            foreach (var token in phrase.Tokens)
            {
                switch (phrase[token])
                {
                    case "прием" or "приема" or "приеме" or "приему" or "приемом":
                        return ReceptionKind.Reception;
                    case "переговоры" or "переговоров" or "переговорах" or "переговорам" or "переговорами":
                        return ReceptionKind.Talks;
                    case "встреча" or "встречи" or "встречу" or "встрече" or "встречей":
                        return ReceptionKind.Meeting;
                }
            }
        }

        return ReceptionKind.Meeting;
    }
}
