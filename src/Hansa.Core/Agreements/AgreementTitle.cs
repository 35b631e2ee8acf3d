using System.Text;
using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>What the title of an agreement says: its kind, its parties and what it is about.</summary>
/// <param name="Kind">By the first word for a paper; an agreement when there is none.</param>
/// <param name="Parties">As named behind «между» or «с», in the order written; empty when the title names none so.</param>
/// <param name="Subject">The other words on one line in small letters, without kind, parties, brackets, number and date.</param>
/// <param name="Fields">Fields of cooperation as feminine adjectives: «торгово-экономическая», «культурная».</param>
/// <param name="Number">As cited in the title; null for most (domain.md M-52).</param>
public sealed record AgreementTitle(
    DocumentKind Kind,
    IReadOnlyList<AgreementParty> Parties,
    string Subject,
    IReadOnlyList<string> Fields,
    string? Number,
    DateOnly? Date)
{
    /// <summary>Reads a title as written in a cell. Never throws; an empty title gives an empty subject.</summary>
    public static AgreementTitle Parse(string title)
    {
        var phrase = new Phrase(GluedWords.Part(title));
        var tokens = phrase.Tokens;
        var kind = DocumentKind.Agreement;
        var start = 0;
        var (nounFirst, nounEnd) = (-1, -1);
        for (var i = 0; i < tokens.Length && i < 8; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && PaperNoun.TryRead(phrase, i, out var noun))
            {
                kind = noun.Kind;
                (nounFirst, nounEnd) = (noun.First, noun.End);

                // «Подписание Соглашения …» names the same agreement as «Соглашение …».
                start = noun.First;
                break;
            }
        }

        var named = AgreementParties.Locate(phrase, Math.Max(nounEnd, 0));
        var found = new List<PaperRequisites>();
        PaperRequisites.ReadAll(phrase, Math.Max(nounEnd, start), tokens.Length, null, strict: true, found);
        var subject = SubjectOf(phrase, start, (nounFirst, nounEnd), named);
        var cited = found is [var first, ..] ? first : default;
        return new AgreementTitle(kind, AgreementParties.Read(phrase, named), subject, CooperationFields.Find(subject), cited.Number, cited.Date);
    }

    private static string SubjectOf(Phrase phrase, int start, (int First, int End) noun, PartyRange parties)
    {
        var subject = new StringBuilder(phrase.Folded.Length);
        var tokens = phrase.Tokens;
        var depth = 0;
        for (var i = start; i < tokens.Length; i++)
        {
            var span = phrase[tokens[i]];
            depth += span is "(" ? 1 : 0;
            if (span is ")" && depth > 0)
            {
                depth--;
                continue;
            }

            if (depth > 0 || (!parties.IsEmpty && i >= parties.First && i < parties.To)
                || (i >= noun.First && i < noun.End && (i == noun.End - 1 || IsOfSides(span) || span.StartsWith("доп", StringComparison.Ordinal))))
            {
                continue;
            }

            if (PaperNumber.IsSign(phrase, i) && PaperNumber.Read(phrase, i, out var behind) is not null)
            {
                i = behind - 1;
                continue;
            }

            if (PaperDate.TryRead(phrase, i, null, out _, out behind))
            {
                // «от 5 июня 2019 года» goes with its preposition.
                TrimWord(subject, "от");
                i = behind - 1;
                continue;
            }

            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number || span is "-")
            {
                // A compound is one word, however its hyphen was spaced: «научно – технической».
                var glue = subject.Length == 0 || span is "-" || subject[^1] == '-';
                subject.Append(glue ? "" : " ").Append(span);
            }
        }

        return subject.ToString().Trim('-', ' ');
    }

    private static void TrimWord(StringBuilder text, string word)
    {
        if (text.Length >= word.Length && text.ToString(text.Length - word.Length, word.Length) == word
            && (text.Length == word.Length || text[^(word.Length + 1)] == ' '))
        {
            text.Length = Math.Max(0, text.Length - word.Length - 1);
        }
    }

    /// <summary>«Трехстороннее»: said by the list of parties already, and left out by some (domain.md M-51).</summary>
    private static bool IsOfSides(ReadOnlySpan<char> word) => word.Contains("сторонн", StringComparison.Ordinal);
}
