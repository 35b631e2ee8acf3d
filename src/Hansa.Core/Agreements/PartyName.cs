using System.Text;
using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Turns the name of a party from the instrumental to the nominative: only its head and the head's adjectives change.</summary>
internal static class PartyName
{
    private static readonly (string Plural, string Nominative, char Gender)[] s_plurals =
    [
        ("областями", "область", 'f'), ("республиками", "республика", 'f'), ("краями", "край", 'm'), ("районами", "район", 'm'), ("округами", "округ", 'm'),
        ("университетами", "университет", 'm'), ("музеями", "музей", 'm'), ("школами", "школа", 'f'), ("палатами", "палата", 'f'),
    ];

    /// <summary>«г.» and «город» are one word in the key.</summary>
    public static AgreementParty Party(string name)
    {
        var key = Squeezed.Of(name);
        return new AgreementParty(name, name.StartsWith("г.", StringComparison.Ordinal) ? "город" + key[1..] : key);
    }

    /// <summary>«между Минской, Витебской и Смоленской областями»: one head for all; null for other lists.</summary>
    public static IReadOnlyList<AgreementParty>? SharedHead(Phrase phrase, int from, int to)
    {
        if (to - from < 4 || Array.FindIndex(s_plurals, plural => phrase[phrase.Tokens[to - 1]].SequenceEqual(plural.Plural)) is not (>= 0 and var at))
        {
            return null;
        }

        var parties = new List<AgreementParty>();
        for (var i = from; i < to - 1; i++)
        {
            var token = phrase.Tokens[i];
            if (phrase[token] is "," or "и" or "\n")
            {
                continue;
            }

            if (token.Kind != TokenKind.Word || PartyHeads.AdjectiveOf(phrase.Text.Substring(token.Start, token.Length), s_plurals[at].Gender) is not { } name)
            {
                return null;
            }

            parties.Add(Party($"{name} {s_plurals[at].Nominative}"));
        }

        return parties;
    }

    public static string Nominative(Phrase phrase, int from, int to)
    {
        var name = new StringBuilder();
        var (head, gender, nominative) = Head(phrase, from, to);
        var depth = 0;
        for (var i = from; i < to; i++)
        {
            var token = phrase.Tokens[i];
            var span = phrase[token];
            depth += span is "(" ? 1 : 0;
            if (depth == 0 && token.Kind != TokenKind.Break)
            {
                var written = phrase.Text.Substring(token.Start, token.Length);
                var word = i == head ? Cased(written, nominative) : i < head ? PartyHeads.AdjectiveOf(written, gender) ?? written
                    : (i == head + 1 && nominative == "город") || (i == from + 2 && phrase[phrase.Tokens[from]] is "г") ? City(written) : written;
                var spaced = name.Length > 0 && token.Start > phrase.Tokens[i - 1].End;
                name.Append(spaced ? " " : "").Append(word);
            }

            depth -= span is ")" && depth > 0 ? 1 : 0;
        }

        if (head >= 0 && name.Length > 0)
        {
            name[0] = char.ToUpperInvariant(name[0]);
        }

        return name.ToString().Trim();
    }

    private static (int Head, char Gender, string Nominative) Head(Phrase phrase, int from, int to)
    {
        for (var i = from; i < to && phrase.Tokens[i].Kind != TokenKind.Number && phrase[phrase.Tokens[i]] is not "\""; i++)
        {
            if (PartyHeads.TryGet(phrase[phrase.Tokens[i]], out var nominative, out var gender))
            {
                return (i, gender, nominative);
            }
        }

        return (-1, 'm', "");
    }

    /// <summary>The city's name agrees with «городом»: «Смоленском», «Вязьмой», «Грозным».</summary>
    private static string City(string written) => written.Length < 4 ? written : Folding.Fold(written)[^2..] switch
    {
        "ом" => written[..^2],
        "ой" => written[..^2] + "а",
        "ым" => written[..^2] + "ый",
        _ => written,
    };

    private static string Cased(string written, string nominative) =>
        char.IsUpper(written[0]) ? char.ToUpperInvariant(nominative[0]) + nominative[1..] : nominative;
}
