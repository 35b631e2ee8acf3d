namespace Hansa.Core.Duplicates.Likeness;

/// <summary>How the quoted names of two titles stand to each other.</summary>
internal enum NameMatch : byte
{
    /// <summary>At most one of the titles has a name, and the other does not contain its words.</summary>
    Unknown,
    Same,

    /// <summary>The words of a name stand in the other title without quotation marks, as part of a longer name or misspelled.</summary>
    Contained,

    /// <summary>Half of the words of a name or more stand in a name of the other.</summary>
    Partly,
    Different,
}

/// <summary>How the dates stand to each other.</summary>
internal enum DateMatch : byte
{
    /// <summary>One of the rows has no date.</summary>
    Unknown,

    /// <summary>The very same days.</summary>
    SameDays,

    /// <summary>Some of the days are the same.</summary>
    SharedDays,

    /// <summary>Days of the one lie inside the months of the other.</summary>
    DaysInMonths,

    /// <summary>The very same months.</summary>
    SameMonths,

    /// <summary>The same quarter or longer: says little.</summary>
    SamePeriod,

    /// <summary>Months or quarters overlap.</summary>
    SharedMonths,

    /// <summary>Apart by a day or two.</summary>
    Slip,

    /// <summary>Apart by a week at most.</summary>
    Near,
    Apart,
}

/// <summary>How two lists of words stand to each other.</summary>
internal enum WordMatch : byte
{
    /// <summary>Too few words on one side.</summary>
    Unknown,
    Alike,
    Partly,
    Different,
}

internal enum FactMatch : byte
{
    Unknown,
    Same,
    Different,
}

/// <summary>Whether both titles speak of one stage of an activity, see <see cref="Traits.Stages"/>.</summary>
internal enum StageMatch : byte
{
    Same,

    /// <summary>«Открытие выставки» against «Выставка».</summary>
    PartAndWhole,
    Different,
}
