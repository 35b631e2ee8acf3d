using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Hansa.Documents.Reading.Zip;

namespace Hansa.Documents.Reading.Xlsx;

internal enum CellKind
{
    Number,
    SharedString,
    Text,
    Boolean,
    Error,
    Date,
}

/// <summary>Turns the stored values of a workbook's cells into the text that Excel shows.</summary>
internal sealed class CellValues(Package package, Workbook book, ProblemLog log) : IDisposable
{
    private CellStyles? _styles;
    private SharedStrings? _strings;

    public static CellKind KindOf(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("s"u8) ? CellKind.SharedString
        : type.SequenceEqual("str"u8) || type.SequenceEqual("inlineStr"u8) ? CellKind.Text
        : type.SequenceEqual("b"u8) ? CellKind.Boolean
        : type.SequenceEqual("e"u8) ? CellKind.Error
        : type.SequenceEqual("d"u8) ? CellKind.Date
        : CellKind.Number;

    public string Show(CellKind kind, TextBuffer value, int style, Func<string> address)
    {
        switch (kind)
        {
            case CellKind.SharedString:
                return Shared(value, address);
            case CellKind.Text:
                RichText.Unescape(value, 0);
                return value.Take();
            case CellKind.Boolean:
                // As the Russian Excel shows them.
                return value.Text.Trim() is "1" or "true" ? "ИСТИНА" : "ЛОЖЬ";
            case CellKind.Error:
                log.Warn("file.cell-error", value.Text.ToString(), address());
                return value.Take();
            case CellKind.Date:
                return DateTime.TryParse(value.Text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var when)
                    ? Number(when.ToOADate(), style, NumberFormatCode.BuiltIn(14), countsFrom1904: false)
                    : value.Take();
            default:
                return double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                    ? Number(number, style, NumberFormat.General, book.CountsFrom1904)
                    : value.Take();
        }
    }

    public void Dispose() => _strings?.Dispose();

    private string Number(double value, int style, NumberFormat otherwise, bool countsFrom1904)
    {
        var format = NumberFormat.General;
        if (style > 0)
        {
            _styles ??= CellStyles.Read(package, book.StylesPart);
            format = _styles.FormatOf(style);
        }

        return (format == NumberFormat.General ? otherwise : format).Show(value, countsFrom1904);
    }

    private string Shared(TextBuffer value, Func<string> address)
    {
        _strings ??= SharedStrings.Read(package, book.SharedStringsPart, log) ?? throw new ReadFailure("file.no-shared-strings", book.SharedStringsPart);
        if (int.TryParse(value.Text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index)
            && index >= 0 && index < _strings.Count)
        {
            return _strings[index];
        }

        log.Warn("file.shared-string-missing", value.Text.ToString(), address());
        return "";
    }
}
