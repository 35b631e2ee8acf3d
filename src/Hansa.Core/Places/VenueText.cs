using Hansa.Core.Text;

namespace Hansa.Core.Places;

/// <summary>
/// The venue of a place cell: its parts between commas and brackets without those that only tell the address or the mode.
/// </summary>
internal sealed class VenueText
{
    private readonly PlaceScan _scan;
    private readonly List<AddressPart> _address;
    private readonly List<Part> _parts = [];

    private sealed record Part(int First, int Last, bool Bracketed);

    private VenueText(PlaceScan scan, List<AddressPart> address) => (_scan, _address) = (scan, address);

    public static string Of(PlaceScan place, List<AddressPart> address)
    {
        var venue = new VenueText(place, address);
        venue.Split();
        return venue.Join();
    }

    private void Split()
    {
        var tokens = _scan.Phrase.Tokens;
        var quotes = 0;
        var bracketed = false;
        var first = 0;
        for (var i = 0; i <= tokens.Length; i++)
        {
            var mark = i == tokens.Length ? ';' : _scan.MarkAt(i);
            if (mark == '"')
            {
                quotes = Quotes(i, quotes);
                continue;
            }

            if (mark is not (',' or ';' or '(' or ')') || quotes > 0 && i < tokens.Length)
            {
                continue;
            }

            Keep(first, i - 1, bracketed);
            bracketed = mark == '(' || bracketed && mark is not ')';
            first = i + 1;
        }
    }

    // Inner guillemets are often left unclosed (domain.md M-98): one that closes before a comma or the end closes all.
    private int Quotes(int token, int depth)
    {
        var tokens = _scan.Phrase.Tokens;
        var opens = _scan.Phrase.Text[tokens[token].Start] switch
        {
            '«' or '„' => true,
            '»' => false,
            // A straight one opens where a space stands before it and a word behind.
            _ => token + 1 < tokens.Length && tokens[token + 1].Start == tokens[token].End
                && (token == 0 || tokens[token - 1].End < tokens[token].Start || _scan.MarkAt(token - 1) is '(' or '"'),
        };
        if (opens)
        {
            return depth + 1;
        }

        return _scan.MarkAt(token + 1) is ',' or ';' or '(' or ')' or '\0' && !_scan.IsWord(token + 1) ? 0 : Math.Max(0, depth - 1);
    }

    private void Keep(int first, int last, bool bracketed)
    {
        Trim(ref first, ref last);
        if (first > last || IsMode(first, last))
        {
            return;
        }

        for (var i = first; i <= last; i++)
        {
            if (AddressAt(i) is { } part)
            {
                i = part.Last;
            }
            else if (!IsFiller(i))
            {
                _parts.Add(new Part(first, last, bracketed));
                return;
            }
        }
    }

    // «г. Смоленск ДС «Юбилейный»», «СОГБУК «Музей Ю.А. Гагарина» г. Гагарин»: commas are forgotten (M-78).
    private void Trim(ref int first, ref int last)
    {
        bool again;
        do
        {
            again = false;
            while (first <= last && _scan.MarkAt(first) is '\n' or '.' or '-')
            {
                first++;
            }

            while (first <= last && _scan.MarkAt(last) is '\n' or '-' or ':')
            {
                last--;
            }

            SkipDate(ref first, last);
            if (first <= last && AddressAt(first) is { } begins && begins.First == first && begins.Last <= last
                && begins.Nominative && _scan.MarkAt(begins.Last + 1) != '"')
            {
                first = begins.Last + 1;
                again = true;
            }
            else if (first <= last && AddressAt(last) is { } ends && ends.Last == last && ends.First > first
                && ends is { Nominative: true, Marked: true } && _scan.MarkAt(ends.First - 1) is '"' or '.' or '\n' or '-')
            {
                last = ends.First - 1;
                again = true;
            }
        }
        while (again);
    }

    // «23 июня 2020 г., г. Москва»: columns of date and place are one in some forms.
    private void SkipDate(ref int first, int last)
    {
        var i = first;
        var dated = false;
        for (; i <= last; i++)
        {
            var isYearMark = _scan.IsNumber(i - 1) && (_scan.IsWord(i, "г") || _scan.IsWord(i, "гг"));
            var isDate = _scan.At(i) is var hit and >= 0 && _scan.Hits[hit].Is(NameKinds.Date);
            dated |= isDate || isYearMark || _scan.IsNumber(i) && _scan.IsMark(i + 1, '.') && _scan.IsNumber(i + 2);
            if (!isDate && !isYearMark && !_scan.IsNumber(i) && _scan.MarkAt(i) is not ('.' or '-' or '\n')
                && !_scan.IsWord(i, "с") && !_scan.IsWord(i, "по"))
            {
                break;
            }
        }

        first = dated ? i : first;
    }

    private AddressPart? AddressAt(int token)
    {
        var (low, high) = (0, _address.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var part = _address[middle];
            if (token >= part.First && token <= part.Last)
            {
                return part;
            }

            (low, high) = token > part.Last ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>«в рабочем порядке», «(в комбинированном формате: очно и дистанционно)», but not «Вебинар Zoom», which names a room.</summary>
    private bool IsMode(int first, int last)
    {
        var told = false;
        for (var i = first; i <= last; i++)
        {
            if (_scan.At(i) is var at and >= 0 && _scan.Hits[at].Is(NameKinds.Modes))
            {
                if (i == first && _scan.Hits[at].Is(NameKinds.Online | NameKinds.Web) && i != last
                    && !_scan.IsMark(i + 1, '-') && !IsFiller(i + 1))
                {
                    return false;
                }

                told = true;
                i = _scan.Hits[at].Last;
            }
            else if (!IsFiller(i))
            {
                return false;
            }
        }

        return told;
    }

    private bool IsFiller(int token)
    {
        if (!_scan.IsWord(token))
        {
            return _scan.MarkAt(token) != '\0';
        }

        return _scan.Phrase[_scan.Phrase.Tokens[token]] is "в" or "во" or "на" or "и" or "по" or "формате" or "формат"
            or "режиме" or "режим" or "форме" or "форма" or "виде" or "мо" or "р" or "мр" or "го" or "муниципальное" or "образование"
            or "мероприятие" or "проведено" or "а" or "также" or "или" or "территории";
    }

    private string Join()
    {
        if (_parts.Count == 0)
        {
            return "";
        }

        var result = new System.Text.StringBuilder();
        var open = false;
        for (var i = 0; i < _parts.Count; i++)
        {
            var (first, last, bracketed) = _parts[i];
            var opens = bracketed && !open && i > 0;
            var closes = open && (!bracketed || _scan.IsMark(first - 1, '('));
            if (closes)
            {
                result.Append(')');
                open = false;
            }

            result.Append(opens || closes && bracketed ? " (" : i > 0 ? ", " : "");
            open |= opens || closes && bracketed;
            result.Append(_scan.Written(first, last));
        }

        return CellText.OneLine(open ? result.Append(')').ToString() : result.ToString());
    }
}
