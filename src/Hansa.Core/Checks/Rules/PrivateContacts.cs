using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

/// <summary>A telephone number or an e-mail address: it does not belong in a report that is published (domain.md §2).</summary>
internal sealed class PrivateContacts() : Rule("person.contacts", Severity.Hint)
{
    private const int FewestDigits = 10;

    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var cell in row.Cells)
        {
            if ((Address(cell.Text) ?? (cell.Has(CellMarks.Digit) ? Telephone(cell.Text) : null)) is { } contact)
            {
                found.Add(At(row, cell.Column, contact, contact));
            }
        }
    }

    private static string? Address(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at + 1])
            ? TextAround.Neighbours(text, at)
            : null;
    }

    // «+7 (4812) 38-00-00», «8-910-123-45-67»: ten digits or eleven, which begin with +7 or 8, parted by brackets, hyphens or spaces.
    private static string? Telephone(string text)
    {
        for (var i = text.AsSpan().IndexOfAny('+', '8'); i >= 0 && i < text.Length; i = Next(text, i))
        {
            var plus = text[i] == '+';
            if ((i > 0 && (Letters.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '-' or '.' or ',' or '/')))
            {
                continue;
            }

            var (end, digits, parted) = (i + (plus ? 1 : 0), 0, plus);
            for (; end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ' ' or '-' or '(' or ')'); end++)
            {
                digits += char.IsAsciiDigit(text[end]) ? 1 : 0;
                parted |= text[end] is '-' or '(';
            }

            if (digits is FewestDigits or FewestDigits + 1 or FewestDigits + 2 && parted)
            {
                var contact = text[i..end].TrimEnd(' ', '-', '(');
                return contact.Contains('(', StringComparison.Ordinal) ? contact : contact.TrimEnd(')');
            }
        }

        return null;
    }

    private static int Next(string text, int at) => text.AsSpan(at + 1).IndexOfAny('+', '8') is >= 0 and var step ? at + 1 + step : -1;
}
