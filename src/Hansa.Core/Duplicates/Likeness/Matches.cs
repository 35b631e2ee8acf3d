namespace Hansa.Core.Duplicates.Likeness;

/// <summary>How the quoted names of two titles stand to each other.</summary>
internal enum NameMatch : byte
{
    /// <summary>At most one of the titles has a name, and the other does not contain its words.</summary>
    Unknown,
    Same,

    /// <summary>The words of a name stand in the other title without quotation marks, as part of a longer name or misspelled.</summary>
    Contained,

    /// <summary>Half of all words of two names, or more, are the same.</summary>
    Partly,
    Different,
}

/// <summary>How the dates stand to each other.</summary>
internal enum DateMatch : byte
{
    /// <summary>One of the rows has no date.</summary>
    Unknown,

    /// <summary>Days without a year, and no period that would tell it: written alike.</summary>
    SameWords,

    /// <summary>Days without a year, written otherwise.</summary>
    OtherWords,

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
    Opening,

    /// <summary>The closing of a festival, a class within it, against the festival.</summary>
    PartAndWhole,
    Different,
}

/// <summary>How two places stand to each other.</summary>
internal enum PlaceMatch : byte
{
    /// <summary>One of the rows names none, or only a town where the other names only a house.</summary>
    Unknown,

    /// <summary>The same house, or the same town where neither names a house.</summary>
    Same,

    /// <summary>The same town, and only one of the rows names a house.</summary>
    SameTown,

    /// <summary>Two houses, of one town or of towns not named.</summary>
    OtherVenue,

    /// <summary>Two towns.</summary>
    OtherTown,
}
