using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Finds where in a cell one title ends and the next begins.</summary>
internal sealed class TitleCuts(Phrase phrase)
{
    /// <summary>First tokens of titles, and behind each the token its words begin with (past number or bullet).</summary>
    private readonly List<(int Cut, int Words)> _starts = [];

    public List<string> Titles()
    {
        var tokens = phrase.Tokens;
        var hasPaper = false;
        var expected = 1;
        _starts.Add((0, 0));
        for (var i = 0; i < tokens.Length; i++)
        {
            if (StartsLine(i) && IsBullet(i))
            {
                Cut(i, i + 1, ref hasPaper);
                continue;
            }

            if (IsItemNumber(i, expected))
            {
                expected++;
                Cut(i, i + 2, ref hasPaper);
                i++;
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

        // Run on with a comma or nothing between: only a capital and the usual next words tell.
        var next = noun.End < tokens.Length ? phrase[tokens[noun.End]] : default;
        if (!char.IsUpper(phrase.Text[tokens[noun.First].Start]))
        {
            return false;
        }

        return noun.Kind is DocumentKind.Plan or DocumentKind.Programme
            ? span is "," && next is "мероприятий" or "сотрудничества" or "совместных" or "реализации" or "действий"
            : (span is "," or "и" or ")" or "\"" || (tokens[before].Kind == TokenKind.Word && !LeavesOpen(span)))
                && next is "между" or "о" or "об" or "с" or "со" or "№";
    }

    /// <summary>An opening quotation mark before the noun belongs to its title.</summary>
    private int Quoted(int first) => first > 0 && phrase[phrase.Tokens[first - 1]] is "\"" && phrase.Tokens[first - 1].End == phrase.Tokens[first].Start
        && (first == 1 || phrase.Tokens[first - 2].End < phrase.Tokens[first - 1].Start) ? first - 1 : first;

    private static bool LeavesOpen(ReadOnlySpan<char> word) =>
        word is "к" or "ко" or "в" or "во" or "на" or "о" or "об" or "с" or "со" or "по" or "между" or "из" or "от" or "для" or "при" or "под" or "за";

    private bool StartsLine(int at) => at == 0 || phrase.Tokens[at - 1].Kind == TokenKind.Break;

    private bool IsBlankLineBefore(int at) => at > 1 && phrase.Tokens[at - 1].Kind == TokenKind.Break && phrase.Tokens[at - 2].Kind == TokenKind.Break;

    private bool IsBullet(int at) => at + 1 < phrase.Tokens.Length && phrase[phrase.Tokens[at]] is "-" or "•" or "*" or "·" or "▪" or "●" or "◦" or "\uf0b7"
        && phrase.Tokens[at + 1].Kind is TokenKind.Word or TokenKind.Mark;

    /// <summary>«1)», «2.» in order, at the beginning or behind a break, stop or space, with words behind: no date, no «№ 2».</summary>
    private bool IsItemNumber(int at, int expected)
    {
        var tokens = phrase.Tokens;
        return tokens[at].Kind == TokenKind.Number && at + 2 < tokens.Length && tokens[at].Length < 3
            && phrase[tokens[at]].SequenceEqual(expected.ToString(System.Globalization.CultureInfo.InvariantCulture))
            && phrase[tokens[at + 1]] is ")" or "." && tokens[at + 1].Start == tokens[at].End
            && (phrase[tokens[at + 2]] is "\"" || (tokens[at + 2].Kind == TokenKind.Word
                && (char.IsUpper(phrase.Text[tokens[at + 2].Start]) || phrase[tokens[at + 1]] is ")")))
            && (expected > 1 || at == 0)
            && (at == 0 || (phrase[tokens[at - 1]] is not ("№" or "n" or "(") && tokens[at - 1].End < tokens[at].Start) || tokens[at - 1].Kind == TokenKind.Break);
    }

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
                var title = CellText.OneLine(phrase.Written(tokens[from], tokens[to - 1])).TrimEnd(' ', ';', ',');
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
