using Hansa.Core.Dates;

namespace Hansa.Bench.Data;

/// <summary>An invented activity: what happened, before anyone has put it into words.</summary>
internal sealed record ActivityFacts
{
    /// <summary>Of the list «kinds»; with its forms.</summary>
    public required string Kind { get; init; }

    public string? Adjective { get; init; }

    /// <summary>Which one of its series; 0 when it is not counted.</summary>
    public int Ordinal { get; init; }

    public string? Name { get; init; }

    /// <summary>«по вопросам …», «по скалолазанию»; "" when the name says it all.</summary>
    public string Subject { get; init; } = "";

    public string Age { get; init; } = "";

    public string Dedication { get; init; } = "";

    /// <summary>«Подготовка», «Открытие», «Закрытие» or "".</summary>
    public string Stage { get; init; } = "";

    public required string Town { get; init; }

    /// <summary>Legal form and name: «ОГБУК «Заречинский музей»».</summary>
    public required Body Venue { get; init; }

    public required IReadOnlyList<DateSpan> Dates { get; init; }

    /// <summary>Sentences without their full stop.</summary>
    public required IReadOnlyList<string> Content { get; init; }

    public required IReadOnlyList<string> People { get; init; }

    /// <summary>0 when nobody counted.</summary>
    public int Headcount { get; init; }
}

internal sealed record Body(string Form, string Name)
{
    public override string ToString() => $"{Form} «{Name}»";
}
