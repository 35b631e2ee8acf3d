using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>
/// A person's name with initials and no office near it (domain.md §2): private persons need consent and are masked in
/// public views. Officials, cosmonauts and heroes are public; names in quotes, after «имени» or «памяти» are eponyms.
/// </summary>
internal sealed class PrivateName() : Rule("person.private-name", Severity.Hint)
{
    private const int MostNames = 20;

    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Column is not (ColumnRole.Title or ColumnRole.Content or ColumnRole.Participants or ColumnRole.Note) || !cell.Has(CellMarks.Initial))
            {
                continue;
            }

            List<string>? names = null;
            foreach (var name in new InitialedNames(cell.Text))
            {
                if (names is { Count: MostNames })
                {
                    break;
                }

                if (!Offices.IsPublic(cell.Text, name))
                {
                    (names ??= []).Add(cell.Text[name].Replace('\n', ' '));
                }
            }

            if (names is not null)
            {
                found.Add(At(row, cell.Column, names[0], string.Join(", ", names), names.Count));
            }
        }
    }
}
