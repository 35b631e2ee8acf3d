using Hansa.Core.Text;

namespace Hansa.Core.Places;

internal sealed partial class CellReading
{
    /// <summary>A village the directory does not know, as written behind its kind: «дер. Верхние Немыкари».</summary>
    private void ReadUnknownSettlement(int i)
    {
        var hit = scan.Hits[i];
        var first = scan.Behind(hit.Last);
        if (!scan.IsCapital(first) || hit.Is(NameKinds.Abbreviation) && scan.IsCapital(hit.First)
            || scan.At(first) is var known and >= 0 && scan.Hits[known].Is(NameKinds.Areas | NameKinds.Head))
        {
            return;
        }

        // «города Союзного государства» are many; «город Союз», «в городе Союзе» is one.
        if (hit.Is(NameKinds.Mark) && MarkPrint(i) == "г." && !scan.IsWord(hit.First, "город") && !scan.IsWord(hit.First, "городе")
            && !scan.IsWord(hit.First, "гор"))
        {
            return;
        }

        AddUnknownSettlement(i, first);
    }

    private void AddUnknownSettlement(int mark, int first)
    {
        var last = first;
        while (IsGlued(last))
        {
            last += 2;
        }

        if (IsAdjective(last) && IsPartOfName(last + 1))
        {
            last++;
        }

        AddSettlement(MarkPrint(mark), CellText.OneLine(scan.Written(first, last)));
        Address.Add(new AddressPart(scan.Hits[mark].First, last, Nominative: true, Marked: true));
    }

    private bool IsPartOfName(int token) =>
        scan.IsCapital(token)
        && !(scan.At(token) is var hit and >= 0 && scan.Hits[hit].Is(NameKinds.Areas | NameKinds.Head));

    private bool IsAdjective(int token)
    {
        var word = scan.Phrase[scan.Phrase.Tokens[token]];
        return word.Length > 4 && word[^2..] is "ый" or "ий" or "ой" or "ая" or "яя" or "ое" or "ее" or "ые" or "ие";
    }

    /// <summary>A hyphen without spaces joins the token to the next word.</summary>
    private bool IsGlued(int token) =>
        scan.IsMark(token + 1, '-')
        && scan.Phrase.Tokens[token].End == scan.Phrase.Tokens[token + 1].Start
        && scan.IsWord(token + 2)
        && scan.Phrase.Tokens[token + 1].End == scan.Phrase.Tokens[token + 2].Start;
}
