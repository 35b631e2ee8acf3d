using Hansa.Core.Text;

namespace Hansa.Core.Places;

/// <summary>What the words of a cell tell of the way an activity was held.</summary>
internal static class ModeEvidence
{
    /// <summary>The modes a title or a place speaks of. Words of the web count only as a place, an exchange only of a paper.</summary>
    public static NameKinds Of(PlaceScan scan, bool isPlace, bool isSigning) =>
        scan.Kinds & NameKinds.Modes
        & (isPlace ? ~NameKinds.None : ~NameKinds.Web)
        & (isPlace || isSigning ? ~NameKinds.None : ~NameKinds.Exchange);

    /// <summary>The same for the place cell, where «библиотека и онлайн» is both.</summary>
    public static NameKinds OfPlace(PlaceScan scan, bool isSigning)
    {
        var modes = Of(scan, isPlace: true, isSigning);
        if ((modes & (NameKinds.Online | NameKinds.Remote)) == 0)
        {
            return modes;
        }

        for (var i = 0; i < scan.Hits.Count; i++)
        {
            var hit = scan.Hits[i];
            if (hit.Is(NameKinds.Online | NameKinds.Remote) && hit.First > 1 && scan.IsWord(hit.First - 1, "и") && !scan.IsMark(hit.Last + 1, '-')
                && !(i > 0 && scan.Hits[i - 1].Last == hit.First - 2 && scan.Hits[i - 1].Is(NameKinds.Modes)))
            {
                return modes | NameKinds.Hybrid;
            }
        }

        return modes;
    }

    /// <summary>
    /// The modes a participants cell speaks of. Where there is a room, words in brackets tell of those they stand behind:
    /// «представители Беларуси (дистанционно)» joined the others from afar.
    /// </summary>
    public static NameKinds OfParticipants(PlaceScan scan, bool hasPlace, bool isSigning)
    {
        var modes = Of(scan, isPlace: false, isSigning);
        if (!hasPlace || (modes & (NameKinds.Online | NameKinds.Remote)) == 0)
        {
            return modes;
        }

        foreach (var hit in scan.Hits)
        {
            if (hit.Is(NameKinds.Online | NameKinds.Remote) && !InBrackets(scan, hit.First))
            {
                return modes;
            }
        }

        return modes | NameKinds.Hybrid;
    }

    private static bool InBrackets(PlaceScan scan, int token)
    {
        const int LongestRemark = 100;
        var earliest = Math.Max(0, token - LongestRemark);
        while (--token >= earliest)
        {
            if (scan.MarkAt(token) is '(' or ')')
            {
                return scan.IsMark(token, '(');
            }
        }

        return false;
    }

    /// <summary>The title begins with a noun of going work: it names no meeting (domain.md M-107).</summary>
    public static bool IsOngoing(PlaceScan title) =>
        (title.Kinds & NameKinds.Ongoing) != 0
        && title.Hits[0].Is(NameKinds.Ongoing)
        && title.Hits[0].First <= 1;

    /// <summary>
    /// The modes of those sentences of a content that speak of the activity itself («Конференция прошла в онлайн-формате»),
    /// not of a greeting or a session inside it («выступил с видеообращением (в режиме видеоконференцсвязи)»).
    /// </summary>
    public static NameKinds OfContent(PlaceScan content, bool isSigning)
    {
        var modes = isSigning ? content.Kinds & NameKinds.Exchange : NameKinds.None;
        if ((content.Kinds & NameKinds.Modes) == 0)
        {
            return modes;
        }

        var sentence = NameKinds.None;
        var held = false;
        var end = -1;
        for (var i = 0; i < content.Hits.Count; i++)
        {
            var hit = content.Hits[i];
            if (hit.First > end)
            {
                modes |= held ? sentence : NameKinds.None;
                (sentence, held, end) = (NameKinds.None, false, SentenceEnd(content, hit.First));
            }

            held |= hit.Is(NameKinds.Held);
            sentence |= hit.Kinds & NameKinds.Modes & ~(NameKinds.Web | NameKinds.Exchange);
        }

        return held ? modes | sentence : modes;
    }

    /// <summary>The title is of a paper: «Подписание Соглашения», «Церемония подписания Плана», «Заключение договора».</summary>
    public static bool IsSigning(PlaceScan title)
    {
        for (var i = 0; i < Math.Min(4, title.Phrase.Tokens.Length); i++)
        {
            var token = title.Phrase.Tokens[i];
            if (token.Kind == TokenKind.Word && (title.Phrase[token].StartsWith("подписан") || title.Phrase[token].StartsWith("заключен")
                || title.Phrase[token].StartsWith("пролонгац")))
            {
                return true;
            }
        }

        return false;
    }

    // A full stop before a capital, but not behind an initial or an abbreviation of one letter.
    private static int SentenceEnd(PlaceScan scan, int token)
    {
        var count = scan.Phrase.Tokens.Length;
        for (; token < count; token++)
        {
            if (scan.MarkAt(token) is '.' or '!' or '?' && (token + 1 >= count || scan.IsCapital(token + 1))
                && !(scan.IsWord(token - 1) && scan.Phrase.Tokens[token - 1].Length <= 2))
            {
                return token;
            }
        }

        return count;
    }
}
