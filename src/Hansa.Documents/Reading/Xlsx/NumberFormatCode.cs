using System.Text;

namespace Hansa.Documents.Reading.Xlsx;

/// <summary>Understands a format code of a workbook («dd.mm.yyyy», «0" чел."», «# ##0,00»).</summary>
internal static class NumberFormatCode
{
    private const int LongestCode = 255;

    /// <summary>The format of a built-in number (ECMA-376 part 1, 18.8.30).</summary>
    public static NumberFormat BuiltIn(int id) => id switch
    {
        1 => Parse("0"),
        2 => Parse("0.00"),
        3 => Parse("#,##0"),
        4 => Parse("#,##0.00"),
        9 => Parse("0%"),
        10 => Parse("0.00%"),
        14 or 15 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => Parse("dd.mm.yyyy"),
        16 => Parse("d.m"),
        17 => Parse("mmm yy"),
        (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => Parse("h:mm"),
        22 => Parse("dd.mm.yyyy h:mm"),
        46 => Parse("[h]:mm"),
        _ => NumberFormat.General,
    };

    /// <summary>Understands the section for positive numbers; the rest of the code does not matter to a report.</summary>
    public static NumberFormat Parse(string code)
    {
        if (code.Length > LongestCode)
        {
            return NumberFormat.General;
        }

        var scan = new Scan();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            i = scan.Take(code, i);
        }

        return scan.Result();
    }

    private sealed class Scan
    {
        private readonly StringBuilder _pattern = new();
        private readonly StringBuilder _prefix = new();
        private readonly StringBuilder _suffix = new();
        private DateParts _dates;
        private char _lastTime;
        private bool _minutesOrMonths;
        private bool _notPlain;
        private bool _general;

        private StringBuilder Words => _pattern.Length > 0 || _general ? _suffix : _prefix;

        /// <summary>Takes the piece at this place; the place of its last character.</summary>
        public int Take(string code, int at)
        {
            switch (char.ToLowerInvariant(code[at]))
            {
                case '"':
                    var close = code.IndexOf('"', at + 1);
                    close = close < 0 ? code.Length : close;
                    Words.Append(code, at + 1, close - at - 1);
                    return close;
                case '\\':
                    Words.Append(code.AsSpan(Math.Min(at + 1, code.Length))[..Math.Min(1, code.Length - at - 1)]);
                    return at + 1;
                case '_' or '*':
                    return at + 1;
                case '[':
                    return TakeBracket(code, at);
                case '0' or '#' or '?' or '.' or ',' or '%':
                    _pattern.Append(code[at] == '?' ? '#' : code[at]);
                    return at;
                case ' ' or '\u00A0' when _pattern.Length > 0 && at + 1 < code.Length && code[at + 1] is '0' or '#':
                    // «# ##0»: thousands parted by hand.
                    _pattern.Append(' ');
                    return at;
                case 'e' when _pattern.Length > 0 && _dates == DateParts.None:
                case '/' when _pattern.Length > 0 && _dates == DateParts.None:
                    _notPlain = true;
                    return at;
                case 'd' or 'y' or 'm' or 'h' or 's':
                    TakeDate(char.ToLowerInvariant(code[at]));
                    return LastOfRun(code, at);
                case 'g' when code.AsSpan(at).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    _general = true;
                    return at + "General".Length - 1;
                case 'a' when code.AsSpan(at).StartsWith("am/pm", StringComparison.OrdinalIgnoreCase):
                    return at + 4;
                default:
                    if (code[at] is not ('@' or '+' or '-' or '(' or ')' or ':' or ' ') || _pattern.Length > 0 || _general)
                    {
                        Words.Append(code[at] == '@' ? "" : code.AsSpan(at, 1));
                    }

                    return at;
            }
        }

        public NumberFormat Result()
        {
            if (_minutesOrMonths)
            {
                _dates |= DateParts.Month;
            }

            // Words among the parts of a date («dd.mm.yyyy "г."») say nothing that the date does not.
            return _dates != DateParts.None ? new NumberFormat("", "", "", _dates)
                : _general ? new NumberFormat("", _prefix.ToString(), _suffix.ToString(), DateParts.None)
                : _notPlain || _pattern.ToString().AsSpan().IndexOfAny('0', '#') < 0 ? NumberFormat.General
                : new NumberFormat(_pattern.ToString(), _prefix.ToString(), _suffix.ToString(), DateParts.None);
        }

        // [$р.-419] shows «р.»; [h] counts hours past 24; colours and conditions show nothing.
        private int TakeBracket(string code, int at)
        {
            var close = code.IndexOf(']', at);
            close = close < 0 ? code.Length : close;
            var inside = code.AsSpan(at + 1, Math.Max(0, close - at - 1));
            if (inside.StartsWith("$"))
            {
                var dash = inside.IndexOf('-');
                Words.Append(dash < 0 ? inside[1..] : inside[1..dash]);
            }
            else if (inside.Length > 0 && inside.Trim("hHmMsS").IsEmpty)
            {
                _dates |= DateParts.Time | DateParts.Elapsed;
                _lastTime = 'h';
            }

            return close;
        }

        // «m» means minutes behind hours and before seconds, months elsewhere.
        private void TakeDate(char letter)
        {
            if (_minutesOrMonths)
            {
                _dates |= letter == 's' ? DateParts.Time : DateParts.Month;
                _minutesOrMonths = false;
            }

            if (letter == 'm')
            {
                if (_lastTime == 'h')
                {
                    _dates |= DateParts.Time;
                }
                else
                {
                    _minutesOrMonths = true;
                }
            }
            else
            {
                _dates |= letter switch
                {
                    'd' => DateParts.Day,
                    'y' => DateParts.Year,
                    _ => DateParts.Time,
                };
            }

            _lastTime = letter;
        }

        private static int LastOfRun(string code, int at)
        {
            var last = at;
            while (last + 1 < code.Length && char.ToLowerInvariant(code[last + 1]) == char.ToLowerInvariant(code[at]))
            {
                last++;
            }

            return last;
        }
    }
}
