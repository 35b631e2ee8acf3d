using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>Where reports and tables begin: whether a header opens another report or one more table of the report in hand.</summary>
internal sealed partial class OpenReport
{
    /// <summary>The table that follows stands on a sheet of this name.</summary>
    public void Sheet(string name)
    {
        if (name == _sheet)
        {
            return;
        }

        _sheet = name;
        if (!IsOpen)
        {
            return;
        }

        _sheetIsOfAnotherPeriod = _head!.Period is { } period && NamePeriod.Find(name) is { } other && (other.Start < period.Start || other.End > period.End);
        if (!_sheetIsOfAnotherPeriod && SheetHeading(name) is { } kind)
        {
            Heading(kind, name);
        }
    }

    /// <summary>A table that goes on with the one before begins.</summary>
    /// <returns>The map with its headings cleaned, as rows name them.</returns>
    public ColumnMap TableGoesOn(ColumnMap map)
    {
        if (BeginsAnother)
        {
            return Header(map);
        }

        if (_loose.Take() is { } heading)
        {
            Heading(HeadingKind.Other, heading);
        }

        return map;
    }

    /// <summary>A header of activities: the first of a report, or one more of the report in hand.</summary>
    /// <returns>The map with its headings cleaned, as rows name them.</returns>
    public ColumnMap Header(ColumnMap map)
    {
        if (BeginsAnother)
        {
            var above = _nextTitle ?? new TitleBlock();
            _headings.DropTitle();
            Finish();
            _above = above;
            _loose.Take();
        }

        _nextTitle = null;
        _hasAgreements = map.Has(ColumnRole.Agreement);
        if (IsOpen)
        {
            if (_loose.Take() is { } heading)
            {
                Heading(HeadingKind.Other, heading);
            }

            return map.WithHeadings(ColumnsOf(map));
        }

        Begin(map);
        return map.WithHeadings(_head!.Columns);
    }

    // Another title stands above the table, or its sheet is of another period. A title told again belongs to the same report.
    private bool BeginsAnother => IsOpen && (_sheetIsOfAnotherPeriod
        || (_nextTitle is { HasTitle: true } next && Folding.Fold(next.Read().Title) != Folding.Fold(_head!.Title)));

    private void Begin(ColumnMap map)
    {
        if (!_above.HasTitle && TitleBelow.Find(ahead) is { } below)
        {
            _above.Add(cleaner.CleanLine(below, ref _repairs));
        }

        var beginning = ReportBeginning.Of(_above, _sheet, ColumnsOf(map), map.Assumed, document.FileName, ++_reports, options);
        _head = beginning.Head;
        _finisher = new RowFinisher(_head, options);
        _sectionByDefault = beginning.SectionByDefault;
        _problems.AddRange(beginning.Problems);
        (_nothingHeld, _sheetIsOfAnotherPeriod) = (_above.SaysNothingHeld, false);
        foreach (var heading in beginning.Headings)
        {
            Heading(Headings.KindOf(heading), heading);
        }

        // A lone sheet may bear its body’s name; a field or a part of the period is told on purpose.
        if (_sheet is not null && SheetHeading(_sheet) is HeadingKind.Field or HeadingKind.Period && NamePeriod.Find(_sheet) != _head.Period)
        {
            Heading(Headings.KindOf(_sheet), _sheet);
        }

        Made.Add(_head);
    }

    private static HeadingKind? SheetHeading(string name) =>
        Headings.KindOf(name) is var kind and (HeadingKind.Field or HeadingKind.Body or HeadingKind.Institution or HeadingKind.Period) ? kind : null;

    private List<ReadColumn> ColumnsOf(ColumnMap map)
    {
        var columns = new List<ReadColumn>(map.Count);
        foreach (var column in map.Columns)
        {
            columns.Add(new ReadColumn(cleaner.CleanLine(column.Heading, ref _repairs), column.Role));
        }

        return columns;
    }
}
