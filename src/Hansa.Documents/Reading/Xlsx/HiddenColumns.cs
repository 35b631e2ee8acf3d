using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.Xlsx;

/// <summary>Which columns of a sheet are hidden.</summary>
internal sealed class HiddenColumns
{
    private const int MostRanges = 1024;

    private readonly List<(int First, int Last)> _ranges = [];

    /// <summary>Takes note of the column definition that has just started.</summary>
    public void Note(XmlScanner xml)
    {
        if (xml.Flag("hidden"u8, false) && _ranges.Count < MostRanges)
        {
            _ranges.Add((xml.Number("min"u8, 1) - 1, xml.Number("max"u8, 0) - 1));
        }
    }

    public bool Has(int column)
    {
        foreach (var (first, last) in _ranges)
        {
            if (column >= first && column <= last)
            {
                return true;
            }
        }

        return false;
    }
}
