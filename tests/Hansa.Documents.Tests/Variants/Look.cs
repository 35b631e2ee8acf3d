namespace Hansa.Documents.Tests.Variants;

internal enum SectionLook
{
    AcrossTheTable,
    InTheFirstColumn,
    InTheTitleColumn,
    InEveryCell,
    WithOrdinals,
    NumberBeside,
    InColumns,
    InColumnsMerged,
    BetweenTables,
}

internal enum NumberLook
{
    AsPrinted,
    Plain,
    BeforeTheTitle,
    None,
    Left,
    AnewInEachSection,
    Nested,
}

internal enum HeadingLook
{
    AsPrinted,
    Capitals,
    Synonyms,
    Misspelt,
    Shortened,
}

internal enum SplitLook
{
    None,
    WithHeader,
    WithoutHeader,
    OtherGrid,
    WithNumbers,
}

internal enum TitleLook
{
    Paragraph,
    Lines,
    InTheTable,
    InCells,
}

/// <summary>One way to lay out a report; every field by itself may be found in some office.</summary>
internal sealed record Look
{
    private static readonly Look s_usual = new();

    public SectionLook Sections { get; init; }

    public NumberLook Numbers { get; init; }

    public HeadingLook Headings { get; init; }

    public SplitLook Split { get; init; }

    public TitleLook Title { get; init; }

    /// <summary>Seed of everything a look leaves open: orders and places.</summary>
    public int Seed { get; init; }

    public bool OtherOrder { get; init; }

    public bool ColumnNumbers { get; init; }

    public bool HeaderOfTwoRows { get; init; }

    public bool DatesWithPlace { get; init; }

    public bool TitleWithDates { get; init; }

    /// <summary>The result in a column of its own.</summary>
    public bool ContentInTwo { get; init; }

    /// <summary>Cells with the same words as those above are merged with them.</summary>
    public bool EqualsMerged { get; init; }

    /// <summary>The header alone in a table, the rows in the next.</summary>
    public bool HeaderApart { get; init; }

    public bool EmptyColumn { get; init; }

    public bool ForeignColumn { get; init; }

    public bool BlankRows { get; init; }

    public bool CutRows { get; init; }

    public bool UnmergedCells { get; init; }

    public bool RepeatedHeader { get; init; }

    public bool MergedAgreements { get; init; }

    public bool Around { get; init; }

    public bool Wrapped { get; init; }

    public bool Totals { get; init; }

    /// <summary>Only what is out of the ordinary.</summary>
    public override string ToString() => string.Join(", ", typeof(Look).GetProperties()
        .Where(property => property.Name == nameof(Seed) || !Equals(property.GetValue(this), property.GetValue(s_usual)))
        .Select(property => $"{property.Name} = {property.GetValue(this)}"));

    /// <summary>A look with a few things out of the ordinary.</summary>
    public static Look Any(int seed)
    {
        var random = new Random(seed);
        bool Rarely() => random.Next(5) == 0;
        T Choice<T>()
            where T : struct, Enum => random.Next(2) == 0 ? default : Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
        var look = new Look
        {
            Seed = seed,
            Sections = Choice<SectionLook>(),
            Numbers = Choice<NumberLook>(),
            Headings = Choice<HeadingLook>(),
            Split = Choice<SplitLook>(),
            Title = Choice<TitleLook>(),
            OtherOrder = Rarely() || Rarely(),
            ColumnNumbers = Rarely() || Rarely(),
            HeaderOfTwoRows = Rarely(),
            DatesWithPlace = Rarely(),
            TitleWithDates = Rarely(),
            ContentInTwo = Rarely(),
            EqualsMerged = Rarely(),
            HeaderApart = Rarely(),
            EmptyColumn = Rarely(),
            ForeignColumn = Rarely(),
            BlankRows = Rarely(),
            CutRows = Rarely(),
            UnmergedCells = Rarely(),
            RepeatedHeader = Rarely(),
            MergedAgreements = Rarely(),
            Around = Rarely(),
            Wrapped = Rarely(),
            Totals = Rarely(),
        };
        return look.Possible();
    }

    // What nobody could read either, or what would not be a table any more.
    private Look Possible()
    {
        var look = this;
        if (look.Numbers == NumberLook.None && look.Sections is SectionLook.NumberBeside or SectionLook.InTheTitleColumn)
        {
            look = look with { Sections = SectionLook.AcrossTheTable };
        }

        // In the column of the participants a heading looks like the end of the cell above.
        if (look.Sections == SectionLook.InTheFirstColumn && look.OtherOrder && look.Numbers is NumberLook.None or NumberLook.BeforeTheTitle)
        {
            look = look with { OtherOrder = false };
        }

        if (look.EqualsMerged)
        {
            look = look with { CutRows = false };
        }

        if (look.TitleWithDates)
        {
            look = look with { DatesWithPlace = false, HeaderOfTwoRows = false };
        }

        if (look.Split == SplitLook.OtherGrid)
        {
            look = look with { UnmergedCells = false };
        }

        return look.Wrapped && look.Sections == SectionLook.BetweenTables ? look with { Wrapped = false }
            : look.Wrapped ? look with { Title = TitleLook.Paragraph }
            : look;
    }
}
