using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>What words around «подписание» say of the paper they govern.</summary>
internal enum Signing : byte
{
    None,

    /// <summary>It is signed in this row.</summary>
    Done,

    /// <summary>It is to be signed, or was signed before: no paper of this row.</summary>
    Elsewhere,
}

/// <summary>Tells «Подписание Соглашения» and «подписан протокол» from «решение о подписании соглашения» (domain.md M-60).</summary>
internal static class SigningWord
{
    /// <summary>Reads a word of signing or concluding.</summary>
    /// <param name="finite">A verb or short participle: its paper stands in the nominative or accusative, before or behind.</param>
    public static Signing At(Phrase phrase, int at, out bool finite)
    {
        var word = phrase[phrase.Tokens[at]];
        finite = false;
        var tail = word.StartsWith("подпис", StringComparison.Ordinal) ? word[6..]
            : word.StartsWith("заключ", StringComparison.Ordinal) ? word[6..]
            : word.StartsWith("перезаключ", StringComparison.Ordinal) ? word[10..]
            : word.StartsWith("парафирова", StringComparison.Ordinal) ? word[10..]
            : default;
        if (tail.IsEmpty)
        {
            return Signing.None;
        }

        var before = Before(phrase, at);
        switch (tail)
        {
            case "ан" or "ано" or "ана" or "аны" or "ен" or "ено" or "ена" or "ены" or "н" or "но" or "на" or "ны"
                or "ал" or "ала" or "али" or "ил" or "ила" or "или" or "ло" or "ла" or "ли" or "л":
                finite = true;
                return before is "не" or "будет" or "будут" or "быть" or "бы" ? Signing.Elsewhere : Signing.Done;
            case "ание" or "ение" or "ние":
                // «В заключение» closes a speech, it concludes nothing.
                return before is "в" ? Signing.None : Plans(before) || IsToCome(phrase, at) ? Signing.Elsewhere : Signing.Done;
            case "ания" or "ения" or "ния":
                return before.StartsWith("церемони", StringComparison.Ordinal) || before.StartsWith("процедур", StringComparison.Ordinal)
                    ? Signing.Done : Signing.Elsewhere;
            case "анию" or "ению" or "нию":
                return before is "по" && at > 1 && phrase[phrase.Tokens[at - 2]].StartsWith("церемони", StringComparison.Ordinal)
                    ? Signing.Done : Signing.Elsewhere;
            case "анием" or "ением" or "нием":
                return before is "перед" or "под" or "над" or "за" ? Signing.Elsewhere : Signing.Done;
            case "ании" or "ении" or "нии":
                return before is "в" or "при" or "на" ? Signing.Done : Signing.Elsewhere;
            default:
                return Signing.Elsewhere;
        }
    }

    /// <summary>The word before, past adjectives: «в торжественном подписании».</summary>
    private static ReadOnlySpan<char> Before(Phrase phrase, int at)
    {
        var tokens = phrase.Tokens;
        for (var i = at - 1; i >= 0 && i > at - 4; i--)
        {
            var word = phrase[tokens[i]];
            if (tokens[i].Kind == TokenKind.Break)
            {
                continue;
            }

            if (tokens[i].Kind != TokenKind.Word || !(word.Length > 5 && word[^2..] is "ой" or "ое" or "ом" or "ым" or "го" or "му" or "ие" or "ые"))
            {
                return tokens[i].Kind == TokenKind.Word ? word : default;
            }

            if (Plans(word))
            {
                return word;
            }
        }

        return default;
    }

    private static bool Plans(ReadOnlySpan<char> word) => word is "на" or "о" or "об" or "под" or "про" || s_plans.Matches(word);

    /// <summary>«Подписание соглашения запланировано на осень».</summary>
    private static bool IsToCome(Phrase phrase, int at)
    {
        var tokens = phrase.Tokens;
        for (var i = at + 1; i < tokens.Length && !(phrase[tokens[i]] is "." && i + 1 < tokens.Length && tokens[i + 1].Start > tokens[i].End
            && char.IsUpper(phrase.Text[tokens[i + 1].Start])); i++)
        {
            if (tokens[i].Kind == TokenKind.Word && (s_plans.Matches(phrase[tokens[i]]) || phrase[tokens[i]] is "состоится" or "перенесено" or "отложено"))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly Stems s_plans = new(
        ["планир", "заплан", "предсто", "предполага", "ожидае", "намечен", "обсужд", "рассмотр", "подготов", "готов", "будущ", "возможн", "скоро", "предлож", "инициир"]);

    private readonly struct Stems(string[] stems)
    {
        public bool Matches(ReadOnlySpan<char> word)
        {
            foreach (var stem in stems)
            {
                if (word.StartsWith(stem, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
