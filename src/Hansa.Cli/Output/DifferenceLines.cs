using Hansa.Core.Diffs;
using Hansa.Core.Duplicates;
using Hansa.Core.Text;

namespace Hansa.Cli.Output;

/// <summary>Prints a difference of reports: mistakes first, then what is new, then what changed in the rows that both have.</summary>
internal static class DifferenceLines
{
    private const int TitleLength = 90;

    /// <param name="all">Also rows out of scope, and changes of wording and spelling.</param>
    public static void Write(ConsoleSession console, ReportDifference difference, bool all)
    {
        Notes("diff.missing-heading", difference.Missing);
        Notes("diff.possibly-heading", difference.PossiblyMissing);
        Notes("diff.strangers-heading", difference.Strangers);
        var facts = difference.Matches.Where(match => match.Changes.Any(change => change.Weight == ChangeWeight.Fact)).ToList();
        Matches("diff.facts-heading", facts, ChangeWeight.Fact);
        Notes("diff.added-heading", difference.Added, titleOnly: true);
        Notes("diff.added-outside-heading", difference.AddedOutsidePeriod, titleOnly: true);
        if (all)
        {
            Notes("diff.out-heading", difference.OutOfScope);
            Matches("diff.wording-heading", [.. difference.Matches.Where(match => match.Changes.Any(change => change.Weight != ChangeWeight.Fact))], null);
        }

        console.Out.WriteLine(difference.IsEmpty
            ? console.Say("diff.none")
            : console.Say("diff.total", difference.Matches.Count, difference.Missing.Count, difference.Strangers.Count, facts.Count, difference.Added.Count + difference.AddedOutsidePeriod.Count, difference.OutOfScope.Count));
        if (!all && !difference.IsEmpty)
        {
            console.Out.WriteLine(console.Say("diff.all-hint"));
        }

        void Notes(string heading, IReadOnlyList<RowNote> notes, bool titleOnly = false)
        {
            if (notes.Count == 0)
            {
                return;
            }

            console.Out.WriteLine(console.Say(heading, notes.Count));
            foreach (var note in notes)
            {
                Wrap.Write(console.Out, $"{note.Row.Id}  {(titleOnly ? CellText.OneLine(note.Row.Row.Title) : note.Sentence(console.Language))}", console.Width, "  ", "      ");
            }

            console.Out.WriteLine();
        }

        void Matches(string heading, List<RowMatch> matches, ChangeWeight? weight)
        {
            if (matches.Count == 0)
            {
                return;
            }

            console.Out.WriteLine(console.Say(heading, matches.Count));
            foreach (var match in matches)
            {
                var title = CellText.OneLine(match.New.Row.Title);
                var doubt = match.Verdict == DuplicateVerdict.Same ? "" : $" ({console.Say("duplicates.possible")})";
                console.Out.WriteLine($"  {match.Old.Id} → {match.New.Id}{doubt}  {(title.Length > TitleLength ? title[..TitleLength] + "…" : title)}");
                foreach (var change in match.Changes.Where(change => weight is null ? change.Weight != ChangeWeight.Fact : change.Weight == weight))
                {
                    Wrap.Write(console.Out, change.Sentence(console.Language), console.Width, "      • ", "        ");
                }
            }

            console.Out.WriteLine();
        }
    }
}
