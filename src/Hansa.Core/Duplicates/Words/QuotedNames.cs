using Hansa.Core.Text;

namespace Hansa.Core.Duplicates.Words;

/// <summary>A name in quotation marks: tokens of the phrase, the last one included.</summary>
/// <param name="OfBody">A legal form or a word such as «музей» stands before it: it names who, not what.</param>
internal readonly record struct QuotedName(int First, int Last, bool OfBody);

/// <summary>
/// Finds names in quotation marks. An inner name ends the piece of the outer one before it, so that names whose two
/// closing marks were drawn together still come out: «Гагаринский урок «Космос – это мы» (domain.md M-98).
/// </summary>
internal static class QuotedNames
{
    // Of a name whose closing mark is missing only so many tokens are taken.
    private const int UnclosedTokens = 12;

    public static void Find(Phrase phrase, List<QuotedName> names)
    {
        names.Clear();
        if (!phrase.Folded.Contains('"', StringComparison.Ordinal))
        {
            return;
        }

        var tokens = phrase.Tokens;
        var (start, depth, ofBody) = (-1, 0, false);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Mark || phrase.Folded[tokens[i].Start] != '"')
            {
                continue;
            }

            if (IsOpening(phrase, i))
            {
                Add(names, start, i - 1, ofBody);
                (start, depth, ofBody) = (i + 1, depth + 1, IsAfterBody(phrase, i));
            }
            else if (start >= 0)
            {
                Add(names, start, i - 1, ofBody);
                depth--;
                (start, ofBody) = (depth > 0 ? i + 1 : -1, false);
            }
        }

        // What follows an inner name is part of the outer one only where that is closed.
        if (start >= 0 && IsOpening(phrase, start - 1))
        {
            Add(names, start, Math.Min(tokens.Length, start + UnclosedTokens) - 1, ofBody);
        }
    }

    private static void Add(List<QuotedName> names, int first, int last, bool ofBody)
    {
        if (first >= 0 && last >= first)
        {
            names.Add(new QuotedName(first, last, ofBody));
        }
    }

    private static bool IsOpening(Phrase phrase, int token)
    {
        var (text, at) = (phrase.Text, phrase.Tokens[token].Start);
        return text[at] switch
        {
            '«' or '„' => true,
            '»' or '”' => false,
            _ => (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '«' or '„' or '-' or '–')
                 && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]),
        };
    }

    private static bool IsAfterBody(Phrase phrase, int quote)
    {
        if (quote == 0 || phrase.Tokens[quote - 1] is not { Kind: TokenKind.Word } before)
        {
            return false;
        }

        return WordWeights.All.IsBody(Stem.Of(phrase[before]));
    }
}
