using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>The case of a word for a paper, as far as it tells who does what with it.</summary>
internal enum PaperCase : byte
{
    /// <summary>Nominative or accusative: «соглашение», «программу».</summary>
    Direct,
    Genitive,
    Dative,
    Other,
}

/// <summary>A word for a paper found in a phrase: «дополнительного Соглашения».</summary>
/// <param name="First">The first token of its adjectives.</param>
/// <param name="End">The token behind the noun.</param>
internal readonly record struct PaperNoun(DocumentKind Kind, PaperCase Case, int First, int End)
{
    /// <summary>Surely plural: «договоры», «договоров».</summary>
    public bool IsPlural { get; private init; }

    private const int MostAdjectives = 3;

    // A road map is an action plan, a declaration states intentions as a memorandum does; every act of an authority is an order.
    private static readonly (string Stem, char Gender, DocumentKind Kind)[] s_papers =
    [
        ("соглашени", 'n', DocumentKind.Agreement),
        ("допсоглашени", 'n', DocumentKind.SupplementaryAgreement),
        ("договор", 'm', DocumentKind.Contract),
        ("контракт", 'm', DocumentKind.Contract),
        ("меморандум", 'm', DocumentKind.Memorandum),
        ("деклараци", 'f', DocumentKind.Memorandum),
        ("протокол", 'm', DocumentKind.Protocol),
        ("план", 'm', DocumentKind.Plan),
        ("карт", 'f', DocumentKind.Plan),
        ("программ", 'f', DocumentKind.Programme),
        ("распоряжени", 'n', DocumentKind.Order),
        ("постановлени", 'n', DocumentKind.Order),
        ("приказ", 'm', DocumentKind.Order),
        ("указ", 'm', DocumentKind.Order),
        ("решени", 'n', DocumentKind.Order),
    ];

    /// <summary>Reads the word for a paper at <paramref name="at"/>, with the adjectives before it.</summary>
    public static bool TryRead(Phrase phrase, int at, out PaperNoun noun)
    {
        var word = phrase[phrase.Tokens[at]];
        noun = default;
        if (word is "расп" or "распор" or "пост" or "постан" && at + 1 < phrase.Tokens.Length && phrase[phrase.Tokens[at + 1]] is ".")
        {
            noun = new PaperNoun(DocumentKind.Order, PaperCase.Other, at, at + 2);
            return true;
        }

        if (word.Length < 4 || KindOf(word, out var stem, out var gender) is not { } kind || CaseOf(word[stem..], gender) is not { } paperCase)
        {
            return false;
        }

        if (kind == DocumentKind.Plan && word[0] == 'к' && !(at > 0 && Word(phrase, at - 1).StartsWith("дорожн", StringComparison.Ordinal)))
        {
            return false;
        }

        var first = at;
        for (var adjectives = 0; adjectives < MostAdjectives && first > 0; adjectives++)
        {
            // «Дополнительное⏎Соглашение»: a line break inside a title.
            var last = first - (phrase.Tokens[first - 1].Kind == TokenKind.Break && first > 1 ? 2 : 1);
            var before = Word(phrase, last);
            var shortened = before is "." && last > 0 && Word(phrase, last - 1) is "доп";
            if (!shortened && !(IsAdjective(before) && (paperCase != PaperCase.Direct || Agrees(before, gender))))
            {
                break;
            }

            first = shortened ? last - 1 : last;
            if (kind == DocumentKind.Agreement && Word(phrase, first).StartsWith("доп", StringComparison.Ordinal))
            {
                kind = DocumentKind.SupplementaryAgreement;
            }
        }

        noun = new PaperNoun(kind, paperCase, first, at + 1) { IsPlural = gender == 'm' && word[^1] is 'ы' or 'в' };
        return true;
    }

    /// <summary>True when the phrase begins with a word for a paper in the nominative: «Дополнительное соглашение к …».</summary>
    public static bool TryReadFirst(Phrase phrase, out DocumentKind kind)
    {
        for (var i = 0; i < phrase.Tokens.Length && i <= MostAdjectives + 1; i++)
        {
            if (phrase.Tokens[i].Kind == TokenKind.Word && TryRead(phrase, i, out var noun))
            {
                kind = noun.Kind;
                return noun.Case == PaperCase.Direct && (noun.First == 0 || phrase.Tokens[noun.First - 1].Kind == TokenKind.Mark);
            }
        }

        kind = default;
        return false;
    }

    private static DocumentKind? KindOf(ReadOnlySpan<char> word, out int stem, out char gender)
    {
        foreach (var paper in s_papers)
        {
            if (word[0] == paper.Stem[0] && word.StartsWith(paper.Stem, StringComparison.Ordinal))
            {
                (stem, gender) = (paper.Stem.Length, paper.Gender);
                return paper.Kind;
            }
        }

        (stem, gender) = (0, 'm');
        return null;
    }

    /// <summary>Any other ending («договоренность», «планируется», «протокольном») makes another word.</summary>
    private static PaperCase? CaseOf(ReadOnlySpan<char> ending, char gender) => ending switch
    {
        "" => gender == 'f' ? PaperCase.Genitive : PaperCase.Direct,
        "е" => gender == 'n' ? PaperCase.Direct : PaperCase.Other,
        "а" or "я" => gender == 'f' ? PaperCase.Direct : PaperCase.Genitive,
        "у" or "ю" => gender == 'f' ? PaperCase.Direct : PaperCase.Dative,
        "и" => gender == 'f' ? PaperCase.Genitive : PaperCase.Other,
        "ы" or "ов" or "й" => PaperCase.Genitive,
        "ам" or "ям" => PaperCase.Dative,
        "ом" or "ем" or "ой" or "ей" or "ами" or "ями" or "ах" or "ях" => PaperCase.Other,
        _ => null,
    };

    private static bool IsAdjective(ReadOnlySpan<char> word) => word.Length > 4 && word[^3..] is not ("ние" or "тие") && word[^2..] is "ое" or "ее" or "ый" or "ий" or "ой" or "ая" or "ую"
        or "го" or "му" or "ым" or "им" or "ом" or "ем" or "ые" or "ие" or "ых" or "их";

    /// <summary>«музеем Соглашение»: no adjective of it.</summary>
    private static bool Agrees(ReadOnlySpan<char> adjective, char gender) => gender switch
    {
        'n' => adjective[^2..] is "ое" or "ее",
        'f' => adjective[^2..] is "ая" or "яя" or "ую" or "юю",
        _ => adjective[^2..] is "ый" or "ий" or "ой",
    };

    private static ReadOnlySpan<char> Word(Phrase phrase, int at) => phrase[phrase.Tokens[at]];
}
