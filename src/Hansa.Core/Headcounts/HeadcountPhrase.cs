using Hansa.Core.Text;

namespace Hansa.Core.Headcounts;

/// <summary>
/// Reads how many people took part from what a clerk wrote in the participants cell (domain.md §4.6).
/// </summary>
/// <remarks>
/// <para>Only numbers of people count: the noun behind the number decides, and regions, firms, teams, works, years, ages, school
/// numbers and the like are passed over. A bare number counts where the cell says that it is one («участников – 45»,
/// «педагоги (5)», «всего 35») or holds nothing else.</para>
/// <para>A stated total («всего», «общее количество участников») goes before its parts, wherever it stands. Without one the parts
/// add; what is contained in another number («из них», «в том числе», a bracket or list behind it) does not, nor do rates
/// («по 5 человек от района»). When only such numbers stand, the total is not known and the result is null.</para>
/// <para>Counts of several days («07.08.2023 – 21 участник, 31.08.2023 – 10 участников», domain.md M-65) probably tell of the same
/// people: the fullest day is the total, and only its numbers are parts.</para>
/// <para>A range («50–60») gives its lower bound, about: never more people than the words vouch for.</para>
/// </remarks>
public static class HeadcountPhrase
{
    /// <summary>The head count, or null when the phrase states none. Never throws.</summary>
    public static Headcount? Parse(Phrase phrase) =>
        MayCount(phrase) ? HeadcountSum.Of(new PeopleCounter(phrase, participants: true).Count()) : null;

    /// <inheritdoc cref="Parse(Phrase)"/>
    public static Headcount? Parse(string text) => Parse(new Phrase(text));

    /// <summary>
    /// Numbers of people in a cell of another kind, such as the content, in the order written (domain.md M-66: «Всего приняло
    /// участие 98 талантливых авторов»). Bare numbers are left out; so are numbers contained in another and rates.
    /// </summary>
    public static IReadOnlyList<PeopleMention> Mentions(Phrase phrase)
    {
        if (!MayCount(phrase))
        {
            return [];
        }

        var mentions = new List<PeopleMention>();
        foreach (var count in new PeopleCounter(phrase, participants: false).Count())
        {
            if (!count.IsShare && count.Parent < 0)
            {
                var words = CellText.OneLine(phrase.Written(phrase.Tokens[count.First], phrase.Tokens[count.End - 1]));
                mentions.Add(new PeopleMention(count.Value, count.Qualifier, words));
            }
        }

        return mentions;
    }

    /// <summary>Most participants cells hold no number at all (56 of the 102 known rows) and are done here.</summary>
    private static bool MayCount(Phrase phrase)
    {
        foreach (var token in phrase.Tokens)
        {
            if (token.Kind == TokenKind.Number || (token.Kind == TokenKind.Word && NumberWords.TryGet(phrase[token], out _)))
            {
                return true;
            }
        }

        return false;
    }
}
