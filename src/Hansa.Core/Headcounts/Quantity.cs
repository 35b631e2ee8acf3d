namespace Hansa.Core.Headcounts;

internal enum QuantityKind : byte
{
    /// <summary>A number that may count something: the words around it say what.</summary>
    Count,

    /// <summary>«Трое», «семеро»: counts people by itself.</summary>
    Collective,

    /// <summary>A day or a stretch of days.</summary>
    Date,

    /// <summary>A number that counts nothing: «№ 5», «5-й», «75-летию», «3х3», «COVID-19», a time, a phone number.</summary>
    Label,
}

/// <summary>A number found in a phrase.</summary>
/// <param name="Value">The lower bound of a range: no more people than the words vouch for.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind it.</param>
internal readonly record struct Quantity(int Value, int First, int End, QuantityKind Kind)
{
    /// <summary>«50–60», «от 50 до 60».</summary>
    public bool IsRange { get; init; }

    /// <summary>«100+».</summary>
    public bool IsOpen { get; init; }

    /// <summary>Written in words.</summary>
    public bool InWords { get; init; }

    /// <summary>A day or month and nothing else: it labels what follows («07.08.2023 – 21 участник»).</summary>
    public bool IsDate => Kind == QuantityKind.Date;
}
