namespace Hansa.Core.Agreements;

/// <summary>Whom a party of an agreement stands for (domain.md M-58).</summary>
public enum PartyLevel
{
    /// <summary>A region of Russia, by its government or a body of it.</summary>
    Region,

    /// <summary>A part of a foreign country.</summary>
    ForeignRegion,

    /// <summary>A state, by its government or a ministry.</summary>
    Government,
    Municipality,
    Company,
    Institution,

    /// <summary>An association, fund or union that no authority founded.</summary>
    Ngo,

    /// <summary>A body of a union of states.</summary>
    UnionBody,
    Other,
}
