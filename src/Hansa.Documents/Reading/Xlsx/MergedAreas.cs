using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.Xlsx;

/// <summary>A merged area: columns from 0, rows from 1, both ends included.</summary>
internal readonly record struct MergedArea(int FirstColumn, int FirstRow, int LastColumn, int LastRow)
{
    public int Span => LastColumn - FirstColumn + 1;
}

/// <summary>The merged areas of a sheet, walked along with its rows.</summary>
internal sealed class MergedAreas
{
    // A row of a real sheet has a dozen; beyond this a file is made to hurt.
    private const int MostInOneRow = 2048;

    private readonly List<MergedArea> _all = [];
    private readonly List<MergedArea> _active = [];
    private int _next;

    /// <summary>
    /// Finds the areas in a sheet's bytes. They stand behind the rows, yet are needed with the first row; a search for
    /// their tags alone is many times faster than walking the sheet twice.
    /// </summary>
    public static MergedAreas Find(Stream sheet, string part, ReadLimits limits)
    {
        var areas = new MergedAreas();
        using var window = new XmlWindow(XmlEncoding.AsUtf8(sheet), limits.TagBytes, part);
        while (window.SkipToTag("mergeCell "u8))
        {
            var tag = window.Tag();
            var attributes = new XmlAttributes(tag["mergeCell".Length..]);
            while (attributes.Next())
            {
                if (attributes.Name.SequenceEqual("ref"u8))
                {
                    areas.Add(attributes.Value, limits);
                }
            }
        }

        areas._all.Sort(static (a, b) => a.FirstRow != b.FirstRow ? a.FirstRow.CompareTo(b.FirstRow) : a.FirstColumn.CompareTo(b.FirstColumn));
        return areas;
    }

    /// <summary>The areas that touch a row, left to right. Rows must be asked for in order.</summary>
    public List<MergedArea> At(int row)
    {
        if (_next < _all.Count || _active.Count > 0)
        {
            _active.RemoveAll(area => area.LastRow < row);
            var before = _active.Count;
            for (; _next < _all.Count && _all[_next].FirstRow <= row; _next++)
            {
                if (_all[_next].LastRow >= row && _active.Count < MostInOneRow)
                {
                    _active.Add(_all[_next]);
                }
            }

            if (_active.Count != before)
            {
                _active.Sort(static (a, b) => a.FirstColumn.CompareTo(b.FirstColumn));
            }
        }

        return _active;
    }

    private void Add(ReadOnlySpan<byte> reference, ReadLimits limits)
    {
        var colon = reference.IndexOf((byte)':');
        if (colon < 0
            || !CellAddress.TryParse(reference[..colon], out var first) || !CellAddress.TryParse(reference[(colon + 1)..], out var last)
            || first.Column < 0 || first.Row < 1 || last.Column < first.Column || last.Row < first.Row
            || first.Column >= limits.Columns)
        {
            return;
        }

        if (_all.Count == limits.MergedAreas)
        {
            throw new ReadFailure("file.too-many-merged", limits.MergedAreas);
        }

        _all.Add(new MergedArea(first.Column, first.Row, Math.Min(last.Column, limits.Columns - 1), last.Row));
    }
}
