using Hansa.Core.Problems;
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

        LinesAbove();
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
            (_above, _nextTitle) = (above, null);
            _loose.Take();
        }

        _hasAgreements = map.Has(ColumnRole.Agreement);
        if (IsOpen)
        {
            LinesAbove();
            return Known(map.WithHeadings(ColumnsOf(map)));
        }

        Begin(map);
        return Known(map.WithHeadings(_head!.Columns));
    }

    // Columns of an office’s own are kept with each row but belong to no form.
    private ColumnMap Known(ColumnMap map)
    {
        var own = "";
        foreach (var column in map.Columns)
        {
            if (column.Role is ColumnRole.Unknown or ColumnRole.Country && column.Heading.Length > 0 && _ownColumns.Add(column.Heading))
            {
                own += $"{(own.Length > 0 ? ", " : "")}«{column.Heading}»";
            }
        }

        if (own.Length > 0)
        {
            _problems.Add(new Problem("table.extra-columns", Severity.Hint) { Text = own, Arguments = [own] });
        }

        return map;
    }

    // What stands right above a table that belongs to the report in hand is the heading of its rows, unless it is the title again.
    private void LinesAbove()
    {
        if (_nextTitle is { HasTitle: true } next && next.Read().Title is var title && !IsTitleOf(_head!, title))
        {
            Heading(HeadingKind.Other, title);
        }

        if (_loose.Take() is { } heading)
        {
            Heading(HeadingKind.Other, heading);
        }

        _nextTitle = null;
    }

    private static bool IsTitleOf(ReadingHead head, string title) => Folding.Fold(title) == Folding.Fold(head.Title);

    // Another title with a period of its own stands above the table, or its sheet is of another period. A title told again
    // belongs to the same report, and «Мероприятия, проведенные музеем» is a heading.
    private bool BeginsAnother => IsOpen && (_sheetIsOfAnotherPeriod || (_nextTitle is { HasTitle: true } next && next.IsOfItsOwn && !IsTitleOf(_head!, next.Read().Title)));

    private void Begin(ColumnMap map)
    {
        if (!_above.HasTitle && TitleBelow.Find(ahead) is { } below)
        {
            _above.Add(cleaner.CleanLine(below, ref _repairs));
        }

        var beginning = ReportBeginning.Of(_above, _sheet, ColumnsOf(map), map, document.FileName, ++_reports, options, ahead);
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

        _nextTitle = null;
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
