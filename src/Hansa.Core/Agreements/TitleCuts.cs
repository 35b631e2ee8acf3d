using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Finds where in a cell one title ends and the next begins.</summary>
internal sealed class TitleCuts(Phrase phrase)
{
    private static readonly char[] s_between = [' ', ';', ',', '-', '–', '—', '/', '|', '•', '*', '·', '▪', '●'];

    /// <summary>First tokens of titles, and behind each the token its words begin with (past number or bullet).</summary>
    private readonly List<(int Cut, int Words)> _starts = [];

    public List<string> Titles()
    {
        var tokens = phrase.Tokens;
        var marks = new ItemMarks(phrase);
        var hasPaper = false;
        _starts.Add((0, 0));
        for (var i = 0; i < tokens.Length; i++)
        {
            if (marks.Read(i) is > 0 and var mark)
            {
                Cut(i, i + mark, ref hasPaper);
                i += mark - 1;
                continue;
            }

            if (ItemMarks.StartsLine(phrase, i) && ItemMarks.BehindRule(phrase, i) is > 0 and var behind)
            {
                Cut(i, behind, ref hasPaper);
                i = behind - 1;
                continue;
            }

            if (hasPaper && IsBlankLineBefore(i) && char.IsUpper(phrase.Text[tokens[i].Start]))
            {
                Cut(i, i, ref hasPaper);
            }

            if (tokens[i].Kind == TokenKind.Word && PaperNoun.TryRead(phrase, i, out var noun) && noun is { Case: PaperCase.Direct, Kind: not DocumentKind.Order })
            {
                var first = Quoted(noun.First);
                if (hasPaper && first > _starts[^1].Words && BeginsTitle(noun, first))
                {
                    Cut(first, first, ref hasPaper);
                }

                hasPaper = true;
            }
        }

        return Texts();
    }

    private void Cut(int at, int words, ref bool hasPaper)
    {
        _starts.Add((at, words));
        hasPaper = false;
    }

    private bool BeginsTitle(PaperNoun noun, int first)
    {
        var tokens = phrase.Tokens;
        var before = first - 1;
        var line = phrase.Tokens[before].Kind == TokenKind.Break;
        while (before > 0 && tokens[before].Kind == TokenKind.Break)
        {
            before--;
        }

        if (phrase[tokens[before]] is "-" or "/" or "|" or "•" or "*" or "·" or "▪" or "●" && before > 0 && IsApart(before, first))
        {
            // «…; - Соглашение», «… / Соглашение»: a list that lost its lines.
            return phrase[tokens[before]] is not "-" || phrase[tokens[before - 1]] is ";" or "." or "," or ")" || phrase[tokens[0]] is "-";
        }

        var span = phrase[tokens[before]];
        if (line)
        {
            // «изменения в⏎Соглашение»: the line before is not at its end.
            return !LeavesOpen(span);
        }

        if (span is ";" || (span is "." && (before == 0 || tokens[before - 1].Length > 1)))
        {
            return true;
        }

        // Run on with a comma or nothing between: only a capital, or the word that the title before begins with, and the usual next words tell.
        var tokensBehind = noun.End < tokens.Length;
        var next = tokensBehind ? phrase[tokens[noun.End]] : default;
        var repeats = phrase[tokens[noun.First]].SequenceEqual(phrase[tokens[_starts[^1].Words]]);
        var capital = char.IsUpper(phrase.Text[tokens[noun.First].Start]);
        if (!(repeats || capital))
        {
            return false;
        }

        if (capital && noun.Kind is not (DocumentKind.Plan or DocumentKind.Programme)
            && tokens[before].Kind == TokenKind.Word && tokens[before].Length > 2 && char.IsLower(phrase.Text[tokens[before].Start]) && !LeavesOpen(span))
        {
            return true;
        }

        return noun.Kind is DocumentKind.Plan or DocumentKind.Programme
            ? span is "," && next is "мероприятий" or "сотрудничества" or "совместных" or "реализации" or "действий"
            : (span is "," or "и" or ")" or "\"" || tokens[before].Kind == TokenKind.Number || (tokens[before].Kind == TokenKind.Word && !LeavesOpen(span)))
                && (next is "между" or "о" or "об" or "с" or "со" or "№" || (repeats && tokensBehind && (next is "\"" || char.IsUpper(phrase.Text[tokens[noun.End].Start]))));
    }

    /// <summary>An opening quotation mark before the noun belongs to its title.</summary>
    private int Quoted(int first) => first > 0 && phrase[phrase.Tokens[first - 1]] is "\"" && phrase.Tokens[first - 1].End == phrase.Tokens[first].Start
        && (first == 1 || phrase.Tokens[first - 2].Kind == TokenKind.Break || phrase.Tokens[first - 2].End < phrase.Tokens[first - 1].Start) ? first - 1 : first;

    private bool IsApart(int mark, int next) =>
        phrase.Tokens[mark].End < phrase.Tokens[next].Start && phrase.Tokens[mark - 1].End < phrase.Tokens[mark].Start;

    private static bool LeavesOpen(ReadOnlySpan<char> word) =>
        word is "к" or "ко" or "в" or "во" or "на" or "о" or "об" or "с" or "со" or "по" or "между" or "из" or "от" or "для" or "при" or "под" or "за"
        || word.EndsWith("ть", StringComparison.Ordinal);

    private bool IsBlankLineBefore(int at) => at > 1 && phrase.Tokens[at - 1].Kind == TokenKind.Break && phrase.Tokens[at - 2].Kind == TokenKind.Break;

    private List<string> Texts()
    {
        var titles = new List<string>(_starts.Count);
        var tokens = phrase.Tokens;
        for (var i = 0; i < _starts.Count; i++)
        {
            var (from, to) = (_starts[i].Words, i + 1 < _starts.Count ? _starts[i + 1].Cut : tokens.Length);
            while (from < to && tokens[from].Kind == TokenKind.Break)
            {
                from++;
            }

            if (from < to)
            {
                var title = CellText.OneLine(phrase.Written(tokens[from], tokens[to - 1])).TrimEnd(s_between);
                title = title.EndsWith(" и", StringComparison.Ordinal) ? title[..^2].TrimEnd(' ', ',') : title;

                // A stop that parted titles is none of theirs.
                title = to < tokens.Length ? title.TrimEnd('.', ' ') : title;

                // «Соглашения:» heads a list and names none.
                if (AgreementTitles.HasWords(title) && !(title.EndsWith(':') && to < tokens.Length))
                {
                    titles.Add(title);
                }
            }
        }

        return titles;
    }
}
