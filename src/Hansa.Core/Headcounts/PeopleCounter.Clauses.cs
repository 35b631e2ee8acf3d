using Hansa.Core.Text;

namespace Hansa.Core.Headcounts;

/// <summary>Keeps track of clauses, brackets and the reach of «в том числе» and «:».</summary>
internal sealed partial class PeopleCounter
{
    private const int DeepestBracket = 8;

    private Clause _clause;
    private Stack<Clause>? _outer;

    /// <summary>The count that a list behind a colon breaks down, or -1, and how much of it is still to come.</summary>
    private int _breakdown;
    private long _breakdownLeft;

    /// <summary>Depth at which «в том числе» stands, plus one; 0 when none reaches here.</summary>
    private int _share;
    private bool _shareIsList;
    private int _shareEnd;

    private int Depth => _outer?.Count ?? 0;

    private bool InShare => _share > 0;

    private int ReadMark(int i)
    {
        switch (_phrase[Tokens[i]][0])
        {
            case '(' when Depth < DeepestBracket:
                LeaveShareForList(i);
                (_outer ??= new Stack<Clause>()).Push(_clause);
                _clause = new Clause
                {
                    Owner = -1,
                    OuterOwner = _clause.Owner,
                    OuterPeople = _clause.People && !_clause.Groups,
                    OuterNewItem = _clause.NewItem,
                    Start = i + 1,
                };
                break;
            case ')' when Depth > 0:
                _share = _share > Depth ? 0 : _share;
                _clause = _outer!.Pop();
                break;
            case ',':
                (_clause.NewItem, _clause.People, _clause.Groups, _clause.Counting) = (true, false, false, _clause.Counting && _totalAhead);
                break;
            case ';':
                EndItem();
                break;
            case ':':
                ReadColon(i);
                break;
            case '-' when BreaksDown(i):
                ReadColon(i);
                break;
            case '=':
                (_totalAhead, _totalWord) = (true, '=');
                break;
            case '.' or '!' or '?' when EndsSentence(i):
                EndSentence();
                break;
            case '.' when NewPeopleFollow(i):
                EndItem();
                break;
        }

        return i + 1;
    }

    private void ReadColon(int i)
    {
        if (InShare && _share == Depth + 1)
        {
            _shareIsList = true;
        }
        else if (_totalAhead)
        {
            // «Всего: школьники – 20, педагоги – 10» heads a list; «Всего: 35» and «Всего участников: 35» state the total.
            if (!NumberFollows(i + 1))
            {
                (_totalAhead, _header) = (false, true);
            }
        }
        else if (i > 1 && _phrase[Tokens[i - 1]] is ")" && _counts.Count > 0 && _counts[^1] is { IsShare: false, Parent: < 0 } bracketed && bracketed.End >= i - 2)
        {
            // «Участники семинара (45 чел.): педагоги – 30, психологи – 15»
            (_breakdown, _breakdownLeft) = (_counts.Count - 1, bracketed.Value);
        }
        else if (_clause is { Owner: >= 0, NewItem: false } && _counts[_clause.Owner].Parent < 0)
        {
            (_breakdown, _breakdownLeft) = (_clause.Owner, _counts[_clause.Owner].Value);
        }
        else if (_clause.People)
        {
            (_header, _clause.People) = (true, false);
        }
    }

    /// <summary>«35 человек – 20 школьников и 15 педагогов».</summary>
    private bool BreaksDown(int dash) => _clause is { Owner: >= 0, NewItem: false } && _counts[^1].End == dash && !InShare
        && dash + 1 < Tokens.Length && (Tokens[dash + 1].Kind == TokenKind.Number || NumberWords.TryGet(_phrase[Tokens[dash + 1]], out _));

    private bool NumberFollows(int i)
    {
        for (; i < Tokens.Length; i++)
        {
            var span = _phrase[Tokens[i]];
            if (Tokens[i].Kind == TokenKind.Number || NumberWords.TryGet(span, out _))
            {
                return true;
            }

            if (Tokens[i].Kind != TokenKind.Break && span is not ("(" or "-" or "не" or "чем" or ":" or ".") && CountQualifiers.Of(span) is null
                && !(Tokens[i].Kind == TokenKind.Word && PersonNouns.Match(span) == PersonNoun.General))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A line that goes on in small letters continues the phrase; any other begins an item.</summary>
    private int ReadBreak(int i)
    {
        var blank = i + 1 < Tokens.Length && Tokens[i + 1].Kind == TokenKind.Break;
        if (blank)
        {
            EndSentence();
        }
        else if (i + 1 < Tokens.Length && i > 0 && !char.IsLower(_phrase.Text[Tokens[i + 1].Start]) && _phrase.Text[Tokens[i + 1].Start] != '('
            && _phrase[Tokens[i - 1]] is not ("," or "(" or "-" or ":") && !_totalAhead && CountQualifiers.Of(_phrase[Tokens[i - 1]]) is null)
        {
            EndItem();
        }

        return i + 1;
    }

    private void EndItem()
    {
        _planned = false;
        if (!_shareIsList && _share == Depth + 1)
        {
            _share = 0;
        }

        _clause = _clause with { Owner = -1, People = false, Groups = false, NewItem = false, Counting = false };
    }

    private void EndSentence()
    {
        if (_share == Depth + 1)
        {
            (_share, _shareIsList) = (0, false);
        }

        _clause = _clause with { Owner = -1, People = false, Groups = false, NewItem = false, Counting = false };
        (_breakdown, _totalAhead, _otherThings, _header, _planned) = (-1, false, false, false, false);
        _sentence++;
    }

    private void OpenShare(int end)
    {
        _totalAhead = false;
        _shareEnd = end;
        _share = Depth + 1;
        _shareIsList = end < Tokens.Length && Tokens[end].Kind == TokenKind.Break;
    }

    /// <summary>
    /// «Члены группы, в том числе представители … (07.08.2023 – 21 участник …)»: a bracket of days tells of all members, when
    /// nothing was counted before it for «в том числе» to divide.
    /// </summary>
    private void LeaveShareForList(int open)
    {
        if (InShare && !_shareIsList && _counts.Count == 0 && open + 1 < Tokens.Length && Tokens[open + 1].Kind == TokenKind.Number
            && QuantityReader.TryRead(_phrase, open + 1, out var first) && first.Kind == QuantityKind.Date)
        {
            _share = 0;
        }
    }

    /// <summary>
    /// «…, в том числе из области (общее количество – 128 человек)» is the total of all, as nothing was counted before; «из них всего 10»
    /// and «35 человек, в том числе из области (всего 20)» stay contained.
    /// </summary>
    private void LeaveShareForTotal(int at)
    {
        if (InShare && at != _shareEnd && (_share == Depth + 1 || _counts.Count == 0))
        {
            (_share, _shareIsList) = (0, false);
        }
    }

    private void NamePeople()
    {
        if (_clause.NewItem)
        {
            (_clause.NewItem, _clause.Owner) = (false, -1);
        }

        _clause.People = true;
    }

    /// <summary>The count that a new one breaks down: the list behind «35 человек:» or the bracket behind «35 человек».</summary>
    private int ParentOf(Quantity number, CountedNoun noun, int first)
    {
        if (_breakdown >= 0 && _breakdownLeft > 0)
        {
            _breakdownLeft -= number.Value;
            var parent = _breakdown;
            _breakdown = _breakdownLeft > 0 ? _breakdown : -1;
            return parent;
        }

        // «20 сотрудников, ансамбль (10 человек)»: the bracket belongs to the words before it, not to the 20.
        var ownItem = _clause.OuterNewItem && noun.Noun == PersonNoun.General && first == _clause.Start
            && noun.End < Tokens.Length && _phrase[Tokens[noun.End]] is ")" or ".";
        return Depth > 0 && _clause.OuterOwner >= 0 && !ownItem ? _clause.OuterOwner : -1;
    }

    /// <summary>A full stop that ends a sentence, not an abbreviation or an initial: a capital or a number follows.</summary>
    private bool EndsSentence(int i)
    {
        if (i + 1 >= Tokens.Length || i == 0)
        {
            return false;
        }

        var next = Tokens[i + 1];
        if (next.Kind == TokenKind.Break)
        {
            return true;
        }

        var before = _phrase[Tokens[i - 1]];
        var spaced = next.Start > Tokens[i].End;
        return spaced && before.Length > 1 && Tokens[i - 1].Kind == TokenKind.Word && !char.IsLower(_phrase.Text[next.Start]) && _phrase.Text[next.Start] != '-'
            && before is not ("им" or "ул" or "пл" or "гг" or "обл" or "тыс" or "млн" or "чел" or "др" or "пр" or "ст" or "корп" or "каб" or "уч" or "кв" or "ок" or "прим");
    }

    /// <summary>«3 чел. Студенты: 15 чел.»: the stop of the abbreviation ends the item too.</summary>
    private bool NewPeopleFollow(int stop) => stop + 1 < Tokens.Length && Tokens[stop + 1].Kind == TokenKind.Word
        && char.IsUpper(_phrase.Text[Tokens[stop + 1].Start]) && PersonNouns.Match(_phrase[Tokens[stop + 1]]) != PersonNoun.None;

    private struct Clause
    {
        public int Start;

        /// <summary>The last count of this clause that an own bracket or colon would break down, or -1.</summary>
        public int Owner;

        /// <summary>Behind a comma, before the words that say whether a new item has begun.</summary>
        public bool NewItem;

        /// <summary>Words for people have been met since the last comma.</summary>
        public bool People;

        /// <summary>Groups or things have been met first: «коллективы».</summary>
        public bool Groups;

        /// <summary>«Количество» or the like was read: a bare number counts people.</summary>
        public bool Counting;

        public int OuterOwner;

        public bool OuterPeople;

        public bool OuterNewItem;
    }
}
