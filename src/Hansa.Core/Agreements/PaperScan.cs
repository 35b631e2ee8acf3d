using Hansa.Core.Dates;
using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Collects the papers of one phrase: which are signed, approved or registered here, which only referred to.</summary>
internal sealed class PaperScan(Phrase phrase, IReadOnlyList<DateSpan> when, List<CitedDocument> papers)
{
    private readonly int? _year = when is [var span, ..] ? span.End.Year : null;
    private readonly List<(PaperNoun Noun, int Paper)> _nouns = [];
    private readonly List<PaperRequisites> _found = [];
    private Signing _signing;
    private bool _finite;
    private bool _approving;
    private bool _signed;

    /// <summary>«Ранее» stands before in the sentence.</summary>
    private bool _before;

    /// <summary>Inside quotation marks that do not hold the whole phrase.</summary>
    private bool _inName;

    /// <summary>A day of the row named in this sentence: «6 июня 2024 года подписано …» on the days 5–7 June.</summary>
    private DateOnly? _day;

    /// <summary>Orders named plainly beside other papers, «(распоряжение от … № …)»: they approve what the row signs, if it does.</summary>
    public List<int> PlainOrders { get; } = [];

    /// <summary>Something was signed, though perhaps no paper was named with it.</summary>
    public bool Signs { get; private set; }

    public void Run()
    {
        var tokens = phrase.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Mark)
            {
                if (EndsSentence(i))
                {
                    EndSentence();
                }

                _inName = Quotes(i);
                continue;
            }

            if (token.Kind != TokenKind.Word)
            {
                if (token.Kind == TokenKind.Number && PaperDate.TryRead(phrase, i, _year, out var day, out var behind))
                {
                    _day = day is { } known && CitedDocuments.Holds(when, known) ? known : _day;
                    i = behind - 1;
                }

                continue;
            }

            if (PaperNoun.TryRead(phrase, i, out var noun))
            {
                Take(noun);
            }
            else if (SigningWord.At(phrase, i, out var finite) is var signing && signing != Signing.None)
            {
                // «Круглый стол «Заключение договора»» speaks of signing and signs nothing.
                if (finite || !_inName)
                {
                    Sign(_before && finite ? Signing.Elsewhere : signing, finite);
                }
            }
            else if (phrase[token] is "ранее" && !(i > 0 && phrase[tokens[i - 1]] is "не"))
            {
                _before = true;
            }
            else if (IsApproval(phrase[token]))
            {
                _approving = true;
            }
            else if (IsRegistration(i))
            {
                i = Register(i);
            }
        }

        EndSentence();
    }

    /// <summary>Whether words behind the mark at <paramref name="at"/> are quoted. Inner quotes are often left unclosed (domain.md M-98): a closing one closes all.</summary>
    private bool Quotes(int at) => phrase.Text[phrase.Tokens[at].Start] switch
    {
        '«' or '„' => at > 0,
        '»' or '“' => false,
        _ => _inName,
    };

    private void Sign(Signing signing, bool finite)
    {
        Signs |= signing == Signing.Done;
        if (finite && signing == Signing.Done)
        {
            // «Соглашение … было подписано»: the paper stands before its verb.
            for (var i = _nouns.Count - 1; i >= 0; i--)
            {
                var (noun, paper) = _nouns[i];
                if (noun.Case == PaperCase.Direct && noun.Kind != DocumentKind.Order && !PaperGovernor.Governs(phrase, noun.First))
                {
                    papers[paper] = papers[paper] with { Role = DocumentRole.Own };
                    _signed = true;
                    return;
                }
            }
        }

        (_signing, _finite, _signed) = (signing, finite, false);
    }

    private void Take(PaperNoun noun)
    {
        var window = WindowEnd(noun.End);
        _found.Clear();
        var order = noun.Kind == DocumentKind.Order;
        PaperRequisites.ReadAll(phrase, noun.End, window, _year, strict: !order, _found);
        if (!order && _found.Count == 0 && DateBefore(noun.First) is { } before)
        {
            _found.Add(new PaperRequisites(null, before));
        }

        var own = order ? IsApproving(noun.End, window) : IsSigned(noun);
        if (order && !own && noun.Case == PaperCase.Direct && !PaperGovernor.Governs(phrase, noun.First))
        {
            PlainOrders.Add(papers.Count);
        }

        if (_found.Count == 0)
        {
            _found.Add(default);
        }

        _nouns.Add((noun, papers.Count));
        foreach (var cited in _found)
        {
            papers.Add(new CitedDocument(noun.Kind, cited.Number, cited.Date ?? (own && !order ? _day : null), own ? DocumentRole.Own : DocumentRole.Referenced));
        }

        _signed |= own && !order;
    }

    /// <summary>The first paper behind the word of signing, and those joined to it by «и» or a comma.</summary>
    private bool IsSigned(PaperNoun noun)
    {
        if (_signing != Signing.Done || PaperGovernor.Governs(phrase, noun.First))
        {
            return false;
        }

        // «Заключено 15 договоров на поставку»: business of others, no paper of the row.
        if (noun is { Kind: DocumentKind.Contract, IsPlural: true } && _found.Count == 0)
        {
            return false;
        }

        var before = noun.First > 0 ? phrase[phrase.Tokens[noun.First - 1]] : default;
        if (!_signed)
        {
            // «Подписание соглашениЯ», but «подписаны соглашение и протоколы».
            return noun.Case == PaperCase.Genitive || (noun.Case == PaperCase.Direct && (_finite || before.StartsWith("подписан", StringComparison.Ordinal)));
        }

        return before is "и" or "," or ";" or "также" && noun.Case == (_finite ? PaperCase.Direct : PaperCase.Genitive);
    }

    /// <summary>«Утверждено распоряжением …», «распоряжение … об утверждении соглашения».</summary>
    private bool IsApproving(int from, int to)
    {
        if (_approving)
        {
            return true;
        }

        var tokens = phrase.Tokens;
        for (var i = from; i < Math.Min(to + 4, tokens.Length); i++)
        {
            if (phrase[tokens[i]] is "утверждении" or "одобрении" or "заключении" or "подписании" && phrase[tokens[i - 1]] is "об" or "о")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsApproval(ReadOnlySpan<char> word) => word.StartsWith("утвержд", StringComparison.Ordinal)
        || word.StartsWith("одобрен", StringComparison.Ordinal) || word is "утв";

    private bool IsRegistration(int at)
    {
        var tokens = phrase.Tokens;
        var word = phrase[tokens[at]];
        return word.StartsWith("зарегистр", StringComparison.Ordinal) || word.StartsWith("регистрац", StringComparison.Ordinal)
            || (word is "рег" && at + 1 < tokens.Length && phrase[tokens[at + 1]] is "." or "№") || word is "внесено" or "внесен";
    }

    /// <summary>Reads number and date of a registration; without a number it is none («зарегистрировано 50 участников»).</summary>
    private int Register(int at)
    {
        var window = WindowEnd(at + 1, ofRegistration: true);
        _found.Clear();
        PaperRequisites.ReadAll(phrase, PaperNumber.IsSign(phrase, at) ? at : at + 1, window, _year, strict: false, _found);
        foreach (var cited in _found)
        {
            if (cited.Number is not null)
            {
                papers.Add(new CitedDocument(DocumentKind.Registration, cited.Number, cited.Date));
            }
        }

        return _found.Count > 0 ? window - 1 : at;
    }

    /// <summary>Where the words about a paper end: at the next paper, approval or registration, or with the sentence.</summary>
    private int WindowEnd(int from, bool ofRegistration = false)
    {
        var tokens = phrase.Tokens;
        var depth = 0;
        for (var i = from; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Mark)
            {
                depth += phrase[token] is "(" ? 1 : phrase[token] is ")" ? -1 : 0;
                if (depth < 0 || phrase[token] is ";" || EndsSentence(i))
                {
                    return i;
                }
            }
            else if (token.Kind == TokenKind.Word
                && (PaperNoun.TryRead(phrase, i, out _) || IsApproval(phrase[token]) || (!ofRegistration && IsRegistration(i))))
            {
                return i;
            }
        }

        return tokens.Length;
    }

    /// <summary>«(12.09.2018) «Договор о совместном проведении выставок»»: the date stands in brackets before the name.</summary>
    private DateOnly? DateBefore(int first)
    {
        var tokens = phrase.Tokens;
        var close = first - 1;
        close -= close > 0 && phrase[tokens[close]] is "\"" ? 1 : 0;
        if (close < 0 || phrase[tokens[close]] is not ")")
        {
            return null;
        }

        for (var open = close - 1; open >= 0 && open > close - 10; open--)
        {
            if (phrase[tokens[open]] is "(")
            {
                return PaperDate.TryRead(phrase, open + 1, _year, out var date, out var end) && end == close ? date : null;
            }
        }

        return null;
    }

    private void EndSentence()
    {
        (_signing, _approving, _signed, _before, _day) = (Signing.None, false, false, false, null);
        _nouns.Clear();
    }

    /// <summary>A stop before a capital letter, but for initials and abbreviations.</summary>
    private bool EndsSentence(int at)
    {
        var tokens = phrase.Tokens;
        if (at == 0 || at + 1 >= tokens.Length || phrase[tokens[at]] is not ("." or "!" or "?"))
        {
            return false;
        }

        var next = tokens[at + 1].Kind == TokenKind.Break ? at + 2 : at + 1;
        var before = tokens[at - 1];
        return next < tokens.Length && tokens[next].Start > tokens[at].End && char.IsUpper(phrase.Text[tokens[next].Start])
            && (before.Kind != TokenKind.Word || before.Length > 1)
            && phrase[before] is not ("им" or "ул" or "пл" or "гг" or "обл" or "доп" or "рег");
    }
}
