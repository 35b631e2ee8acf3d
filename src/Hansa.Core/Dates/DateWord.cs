namespace Hansa.Core.Dates;

/// <summary>One piece of a date phrase. <paramref name="First"/> and <paramref name="Last"/> are token indices, both included.</summary>
internal readonly record struct DateWord(
    DateWordKind Kind,
    int First,
    int Last,
    int Number = 0,
    int Month = 0,
    int Year = 0,
    DateWordTraits Traits = DateWordTraits.None)
{
    public bool Has(DateWordTraits trait) => (Traits & trait) != 0;
}
