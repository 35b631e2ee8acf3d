namespace Hansa.Core.Dates;

/// <summary>What a word, number or mark means inside a date phrase.</summary>
internal enum DateWordKind : byte
{
    /// <summary>A word that says nothing of dates.</summary>
    Noise,

    /// <summary>Part of a date phrase that changes nothing: «числа», «включительно».</summary>
    Filler,

    /// <summary>A whole number, in digits, Roman numerals or words.</summary>
    Number,
    Month,

    /// <summary>A year with its digits; <see cref="DateWord.Year"/> is <see cref="DatePoint.Unreadable"/> for «202 года».</summary>
    Year,

    /// <summary>Day and month in digits, perhaps with the year.</summary>
    NumericDay,

    /// <summary>Month and year in digits: «06.2020».</summary>
    NumericMonth,

    /// <summary>«года» without digits.</summary>
    YearWord,

    /// <summary>«прошлого», «следующего» before «года»; the number is -1 or 1.</summary>
    OtherYear,
    SchoolYear,
    Quarter,
    HalfYear,
    MonthWord,
    HalfWord,
    Decade,
    Week,
    DayWord,
    Season,
    Period,

    /// <summary>«срок»: a date phrase of its own only in «в течение всего срока».</summary>
    Term,

    /// <summary>«начало», «середина», «конец».</summary>
    Part,
    From,
    Until,

    /// <summary>«от»: opens a range only when «до» follows.</summary>
    WeakFrom,

    /// <summary>«на»: «с 5 на 6 июня», «перенесено на 5 июня».</summary>
    Onto,

    /// <summary>«в», «во».</summary>
    In,

    /// <summary>«за».</summary>
    For,

    /// <summary>«в течение».</summary>
    During,
    And,
    Or,
    Comma,
    Semicolon,
    Break,
    Dash,
    Open,
    Close,
    Time,
    Each,
    Times,

    /// <summary>«ежемесячно»; the number is the <see cref="Recurrence"/>.</summary>
    Recurring,

    /// <summary>A day of the week; the number counts from Monday = 1.</summary>
    Weekday,

    /// <summary>«по вторникам».</summary>
    Weekdays,

    /// <summary>«постоянно».</summary>
    Ongoing,

    /// <summary>«по согласованию»: the words say that there is no date yet.</summary>
    NoDate,
    Not,

    /// <summary>«состоялось», «проводилось»: with «не» before it, the activity was not held.</summary>
    Held,
    Cancelled,
    Moved,
    Approximate,

    /// <summary>«по настоящее время»: the end is open.</summary>
    Now,

    /// <summary>«кроме»: what follows does not belong to the dates.</summary>
    Except,

    /// <summary>«числа»: nothing by itself, but «каждое 5 число» is monthly.</summary>
    DayOfMonth,

    /// <summary>«позднее», «позже».</summary>
    Later,

    /// <summary>«ранее».</summary>
    Earlier,
}
