using System.Globalization;
using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Cuts the name of a paper out of the words that tell of its signing and turns it to the nominative.</summary>
internal static class SignedPaperName
{
    /// <param name="skip">How many papers of the row have been named already: the next one of this kind is meant.</param>
    public static (string Title, string? BaseTitle)? Find(Phrase phrase, DocumentKind kind, int skip)
    {
        (string Title, string? BaseTitle)? last = null;
        for (var i = 0; i < phrase.Tokens.Length; i++)
        {
            if (phrase.Tokens[i].Kind != TokenKind.Word || !PaperNoun.TryRead(phrase, i, out var noun) || noun.Kind != kind || IsDativeOfAnother(phrase, noun))
            {
                continue;
            }

            var end = EndOf(phrase, noun.End);
            last = (Nominative(phrase, noun, BeforeDay(phrase, noun.End, end)), BaseOf(phrase, noun.End, end));
            if (skip-- <= 0)
            {
                break;
            }

            i = end - 1;
        }

        return last;
    }

    /// <summary>«на 2020-2022 годы», «на 2024 год».</summary>
    public static (int First, int Last)? Years(string title)
    {
        var phrase = new Phrase(title);
        var tokens = phrase.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Year(phrase, i) is not { } first || (i > 0 && phrase[tokens[i - 1]] is "." or "/"))
            {
                continue;
            }

            var next = i + 1 < tokens.Length && phrase[tokens[i + 1]] is "год" or "года" or "г" ? i + 2 : i + 1;
            var last = next + 1 < tokens.Length && phrase[tokens[next]] is "-" or "и" or "по" ? Year(phrase, next + 1) : null;
            var behind = last is null ? i + 1 : next + 2;
            if (behind < tokens.Length && phrase[tokens[behind]] is "год" or "года" or "годы" or "годов" or "г" or "гг" && (last ?? first) >= first)
            {
                return (first, last ?? first);
            }
        }

        return null;
    }

    private static int? Year(Phrase phrase, int at) =>
        phrase.Tokens[at] is { Kind: TokenKind.Number, Length: 4 } token
        && int.Parse(phrase[token], NumberStyles.None, CultureInfo.InvariantCulture) is > 1900 and < 2200 and var year ? year : null;

    /// <summary>«дополнительное соглашение к Соглашению»: the second is not what is signed.</summary>
    private static bool IsDativeOfAnother(Phrase phrase, PaperNoun noun) => noun.Case == PaperCase.Dative && noun.First > 0 && phrase[phrase.Tokens[noun.First - 1]] is "к" or "ко";

    /// <summary>The token behind the name: it ends with the sentence or before the bracket that tells of order and registration.</summary>
    private static int EndOf(Phrase phrase, int from)
    {
        var tokens = phrase.Tokens;
        var quoted = false;
        for (var i = from; i < tokens.Length; i++)
        {
            var span = phrase[tokens[i]];
            quoted = span is "\"" ? !quoted : quoted;
            if (span is ";" && !quoted
                || (span is "(" && i + 1 < tokens.Length && IsOffice(phrase[tokens[i + 1]]))
                || (span is "," && i + 1 < tokens.Length && IsOffice(phrase[tokens[i + 1]]))
                || (span is "." && !quoted && EndsSentence(phrase, i)))
            {
                return i;
            }
        }

        return tokens.Length;
    }

    private static bool IsOffice(ReadOnlySpan<char> word) =>
        word.StartsWith("утвержд", StringComparison.Ordinal) || word.StartsWith("зарегистр", StringComparison.Ordinal) || word.StartsWith("одобрен", StringComparison.Ordinal);

    /// <summary>«г. Смоленск», «им. Твардовского», «А.С. Пушкина» go on; so does a stop before a small letter.</summary>
    private static bool EndsSentence(Phrase phrase, int at)
    {
        var tokens = phrase.Tokens;
        return at + 1 >= tokens.Length
            || (at > 0 && tokens[at - 1].Length > 3 && tokens[at + 1].Start > tokens[at].End && char.IsUpper(phrase.Text[tokens[at + 1].Start]));
    }

    /// <summary>Where «, подписанному 30 июля 2018 года» begins; the day is kept beside the title, not in it.</summary>
    private static int BeforeDay(Phrase phrase, int from, int end)
    {
        for (var i = from; i + 1 < end; i++)
        {
            var next = phrase[phrase.Tokens[i + 1]];
            if (phrase[phrase.Tokens[i]] is "," && (next.StartsWith("подписанн", StringComparison.Ordinal) || next.StartsWith("заключенн", StringComparison.Ordinal)))
            {
                return i;
            }
        }

        return end;
    }

    private static string? BaseOf(Phrase phrase, int from, int end)
    {
        for (var i = from; i + 1 < end; i++)
        {
            if (phrase[phrase.Tokens[i]] is not ("к" or "ко"))
            {
                continue;
            }

            for (var at = i + 1; at < end && at <= i + 4; at++)
            {
                if (phrase.Tokens[at].Kind == TokenKind.Word && PaperNoun.TryRead(phrase, at, out var noun) && noun.Case == PaperCase.Dative)
                {
                    return Nominative(phrase, noun, BeforeDay(phrase, noun.End, end));
                }
            }
        }

        return null;
    }

    private static string Nominative(Phrase phrase, PaperNoun noun, int end)
    {
        var tokens = phrase.Tokens;
        var (gender, word) = NounOf(phrase[tokens[noun.End - 1]].ToString());
        var parts = new List<string>(noun.End - noun.First);
        for (var i = noun.First; i < noun.End - 1; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && phrase[tokens[i]] is not "доп")
            {
                parts.Add(Adjective(phrase[tokens[i]].ToString(), gender));
            }
        }

        if (noun.Kind == DocumentKind.SupplementaryAgreement && parts.Count == 0 && !word.StartsWith("доп", StringComparison.Ordinal))
        {
            parts.Add("дополнительное");
        }

        parts.Add(word);
        var last = end;
        while (last > noun.End && phrase[tokens[last - 1]] is "." or "," or "\n" or ":")
        {
            last--;
        }

        var name = string.Join(' ', parts);
        var rest = last > noun.End ? phrase.Text[tokens[noun.End - 1].End..tokens[last - 1].End] : "";
        return CellText.OneLine(char.ToUpperInvariant(name[0]) + name[1..] + rest);
    }

    private static (char Gender, string Nominative) NounOf(string word)
    {
        var stem = word.AsSpan();
        return stem.StartsWith("деклараци", StringComparison.Ordinal) ? ('f', "декларация")
            : stem.StartsWith("программ", StringComparison.Ordinal) ? ('f', "программа")
            : stem.StartsWith("карт", StringComparison.Ordinal) ? ('f', "карта")
            : stem.StartsWith("соглашени", StringComparison.Ordinal) ? ('n', "соглашение")
            : stem.StartsWith("допсоглашени", StringComparison.Ordinal) ? ('n', "допсоглашение")
            : stem.StartsWith("договор", StringComparison.Ordinal) ? ('m', "договор")
            : stem.StartsWith("контракт", StringComparison.Ordinal) ? ('m', "контракт")
            : stem.StartsWith("меморандум", StringComparison.Ordinal) ? ('m', "меморандум")
            : stem.StartsWith("протокол", StringComparison.Ordinal) ? ('m', "протокол")
            : stem.StartsWith("план", StringComparison.Ordinal) ? ('m', "план")
            : ('n', word);
    }

    private static string Adjective(string word, char gender)
    {
        if (word.Length < 5)
        {
            return word;
        }

        var (stem, ending) = (word[..^2], word[^2..]);
        (stem, ending) = ending is "го" or "му" ? (word[..^3], word[^3..]) : (stem, ending);
        if (ending is not ("ого" or "его" or "ому" or "ему" or "ой" or "ей" or "ую" or "юю" or "ым" or "им" or "ое" or "ее" or "ый" or "ий" or "ая" or "яя"))
        {
            return word;
        }

        var soft = ending[0] is 'е' or 'и' or 'ю' or 'я' && stem[^1] is 'н';
        return stem + gender switch
        {
            'n' => soft ? "ее" : "ое",
            'f' => soft ? "яя" : "ая",
            _ => soft || stem[^1] is 'к' or 'г' or 'х' or 'ш' or 'щ' ? "ий" : "ый",
        };
    }
}
