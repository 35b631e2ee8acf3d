using Hansa.Core.Text;

namespace Hansa.Core.Places;

internal sealed partial class CellReading
{
    private void ReadSettlement(int i)
    {
        var hit = scan.Hits[i];
        var mark = MarkBefore(i);
        // «пос. Красный Бор» is not the settlement Красный.
        if (mark >= 0 && IsAdjective(hit.Last) && IsPartOfName(hit.Last + 1))
        {
            if (isPlace)
            {
                AddUnknownSettlement(mark, hit.First);
            }

            return;
        }

        var settlement = Choose(i, mark);
        if (settlement is null || mark < 0 && !StandsForItself(hit))
        {
            return;
        }

        var first = mark < 0 ? hit.First : scan.Hits[mark].First;
        if (!IsElsewhere(hit.Last + 1, settlement))
        {
            AddAreaOf(settlement, first, hit.Last);
        }

        if (!isPlace)
        {
            return;
        }

        var nominative = settlement.Nominative;
        var isNominative = Folding.Fold(scan.Written(hit.First, hit.Last)) == Folding.Fold(nominative);
        // The airfield «Смоленск-Северный», the train «Москва – Минск», the Дом Москвы of Minsk speak of a town, but are not it.
        if (mark < 0 && (IsPartOfCompound(i) || IsQuoted(hit.First) || !isNominative && BelongsToWordBefore(hit.First)))
        {
            return;
        }

        AddSettlement(mark < 0 ? settlement.Kind : MarkPrint(mark), nominative);
        Address.Add(new AddressPart(first, hit.Last, isNominative, mark >= 0));
    }

    private int MarkBefore(int i) =>
        scan.Before(i) is var before and >= 0 && scan.Hits[before].Is(NameKinds.Mark | NameKinds.Abbreviation) ? before : -1;

    private string MarkPrint(int mark) =>
        scan.NameOf(scan.Hits[mark], NameKinds.Mark | NameKinds.Abbreviation)!.Spelling!;

    /// <summary>Of towns with one name: the one of the kind written before, else the first; null when none may be meant.</summary>
    private Settlement? Choose(int i, int mark)
    {
        var hit = scan.Hits[i];
        Settlement? chosen = null;
        for (var n = hit.FirstName; n < hit.FirstName + hit.NameCount; n++)
        {
            var name = scan.Names[n];
            if (name.Kind != NameKinds.Settlement)
            {
                continue;
            }

            var settlement = _lexicon.Settlements[name.Target];
            if (mark >= 0)
            {
                if (settlement.Kind == MarkPrint(mark))
                {
                    return settlement;
                }
            }
            else if ((name.Marks & NameMarks.Supported) != 0 && !(isPlace && StandsAlone(hit)) && !IsNamedWithArea(i))
            {
                continue;
            }

            chosen ??= settlement;
        }

        return chosen;
    }

    /// <summary>A whole part of a place cell: «Гагарин, Смоленская область», not «сквер Гагарина».</summary>
    private bool StandsAlone(Hit hit) =>
        (hit.First == 0 || scan.MarkAt(hit.First - 1) is ',' or ';' or '(' or '\n')
        && (hit.Last == scan.Phrase.Tokens.Length - 1 || scan.MarkAt(hit.Last + 1) is ',' or ';' or ')' or '(' or '\n');

    /// <summary>«в Гагарине Смоленской области», «Мир Гродненской области».</summary>
    private bool IsNamedWithArea(int i) =>
        scan.After(i) is var next and >= 0 && scan.Hits[next].Is(NameKinds.RegionAdjective | NameKinds.AreaAdjective)
        && (Support(next, out _, out var direct) & NameKinds.Unit) != 0 && direct;

    private bool StandsForItself(Hit hit)
    {
        // «Уфа», not the end of another word; a town without its kind needs its capital.
        return scan.IsCapital(hit.First) && !IsPersonBefore(hit);
    }

    private bool BelongsToWordBefore(int token) =>
        scan.IsWord(token - 1) && !scan.IsWord(token - 1, "в") && !scan.IsWord(token - 1, "во") && !scan.IsWord(token - 1, "под")
        && !scan.IsWord(token - 1, "и") && !scan.IsWord(token - 1, "на");

    /// <summary>«Смоленск-Северный», «Динамо-Минск», but not the route «Смоленск–Минск».</summary>
    private bool IsPartOfCompound(int i)
    {
        var hit = scan.Hits[i];
        return IsGlued(hit.Last) && !(scan.At(hit.Last + 2) is var next and >= 0 && scan.Hits[next].Is(NameKinds.Settlement))
            || hit.First >= 2 && IsGlued(hit.First - 2)
                && !(i > 0 && scan.Hits[i - 1].Last == hit.First - 2 && scan.Hits[i - 1].Is(NameKinds.Settlement));
    }

    private bool IsQuoted(int token)
    {
        // What is quoted further back is no name but a text.
        const int LongestName = 60;
        var straight = 0;
        var earliest = Math.Max(0, token - LongestName);
        while (--token >= earliest)
        {
            if (scan.IsMark(token, '"'))
            {
                switch (scan.Phrase.Text[scan.Phrase.Tokens[token].Start])
                {
                    case '«' or '„':
                        return straight == 0;
                    case '»':
                        return false;
                    default:
                        straight++;
                        break;
                }
            }
        }

        return straight % 2 == 1;
    }

    private bool IsPersonBefore(Hit hit) => scan.IsMark(hit.First - 1, '.') && scan.IsInitial(hit.First - 2)
        && !scan.IsWord(hit.First - 2, "г");

    private void AddSettlement(string kind, string name)
    {
        var settlement = kind.Length == 0 ? name : $"{kind} {name}";
        // More towns than this are no place, and looking each up among the others would take for ever.
        const int Most = 200;
        if (Settlements.Count < Most && !Settlements.Contains(settlement))
        {
            Settlements.Add(settlement);
        }
    }
}
