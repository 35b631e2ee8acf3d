using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>Cleans cells of one file with one body of evidence and keeps what was mended with its address.</summary>
internal sealed class CellCleaner
{
    private readonly HyphenationEvidence _evidence = new();
    private readonly List<TextRepair> _found = [];

    /// <summary>Text that stands near: a word that stands whole in it proves that its broken twin was broken by mistake.</summary>
    public void Learn(string text) => _evidence.Add(text);

    /// <summary>The cleaned text with its paragraphs; repairs are added to <paramref name="repairs"/> when there are any.</summary>
    public string Clean(string raw, int? row, ColumnRole? column, ref List<Repair>? repairs)
    {
        _found.Clear();
        var text = CellText.Clean(raw, _evidence, _found);
        foreach (var repair in _found)
        {
            (repairs ??= []).Add(new Repair(repair.Kind, row, column, repair.Before, repair.After));
        }

        return text;
    }

    /// <summary>The cleaned text on one line: for titles, headings and column names.</summary>
    public string CleanLine(string raw, ref List<Repair>? repairs) => CellText.OneLine(Clean(raw, null, null, ref repairs));
}
