using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Dates;

namespace Hansa.Core.Tests.Dates;

public class EdtfTests
{
    [Theory]
    [InlineData("2020-05-21", "2020-05-21", DatePrecision.Day, "2020-05-21")]
    [InlineData("2020-05-27", "2020-05-29", DatePrecision.Day, "2020-05-27/2020-05-29")]
    [InlineData("2020-05-01", "2020-05-31", DatePrecision.Day, "2020-05-01/2020-05-31")]
    [InlineData("2020-05-01", "2020-05-31", DatePrecision.Month, "2020-05")]
    [InlineData("2020-04-01", "2020-05-31", DatePrecision.Month, "2020-04/2020-05")]
    [InlineData("2020-05-01", "2020-05-15", DatePrecision.Month, "2020-05-01~/2020-05-15~")]
    [InlineData("2020-05-05", "2020-06-30", DatePrecision.Month, "2020-05-05/2020-06")]
    [InlineData("2020-05-01", "2020-06-05", DatePrecision.Month, "2020-05/2020-06-05")]
    [InlineData("2020-01-01", "2020-03-31", DatePrecision.Quarter, "2020-33")]
    [InlineData("2019-10-01", "2020-03-31", DatePrecision.Quarter, "2019-36/2020-33")]
    [InlineData("2020-03-01", "2020-05-31", DatePrecision.Quarter, "2020-21")]
    [InlineData("2019-12-01", "2020-02-29", DatePrecision.Quarter, "2019-24")]
    [InlineData("2020-09-01", "2021-02-28", DatePrecision.Quarter, "2020-23/2020-24")]
    [InlineData("2020-07-01", "2020-12-31", DatePrecision.Period, "2020-41")]
    [InlineData("2020-01-01", "2020-09-30", DatePrecision.Period, "2020-01/2020-09")]
    [InlineData("2020-01-01", "2020-12-31", DatePrecision.Period, "2020")]
    [InlineData("2018-01-01", "2020-12-31", DatePrecision.Period, "2018/2020")]
    [InlineData("2020-03-05", "2020-04-01", DatePrecision.Period, "2020-03-05/2020-04-01")]
    public void Format_OneSpan_IsAsExactAsItsPrecision(string start, string end, DatePrecision precision, string edtf) =>
        Assert.Equal(edtf, Edtf.Format([new DateSpan(Day(start), Day(end), precision)]));

    [Fact]
    public void Format_Several_IsAList()
    {
        var day = new DateSpan(Day("2020-03-31"), Day("2020-03-31"), DatePrecision.Day);
        var days = new DateSpan(Day("2020-04-05"), Day("2020-04-07"), DatePrecision.Day);
        Assert.Equal("{2020-03-31,2020-04-05..2020-04-07}", Edtf.Format([day, days]));
        Assert.Equal("", Edtf.Format([]));
    }

    [Theory]
    [InlineData("2020-02-30")]
    [InlineData("2020-13")]
    [InlineData("2020-32")]
    [InlineData("2020-05-29/2020-05-27")]
    [InlineData("2020-05-27/")]
    [InlineData("{2020-05-27}")]
    [InlineData("{2020-05-27,2020-05-28")]
    [InlineData("2020-05-27,2020-05-28")]
    [InlineData("2020~")]
    [InlineData("0000")]
    [InlineData("20-05")]
    [InlineData("май")]
    [InlineData(null)]
    public void TryParse_AnythingElse_IsRefused(string? text)
    {
        Assert.False(Edtf.TryParse(text, out var spans));
        Assert.Empty(spans);
    }

    [Fact]
    public void TryParse_WhatFormatWrote_GivesTheSpansBack() =>
        Prop.ForAll(Spans.ToArbitrary(), spans =>
        {
            var read = Edtf.TryParse(Edtf.Format(spans), out var back);
            return read && back.SequenceEqual(spans);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);

    private static Gen<List<DateSpan>> Spans => Gen.OneOf(Days, Units(1, 0, DatePrecision.Month), Units(3, 0, DatePrecision.Quarter), Units(3, 2, DatePrecision.Quarter),
        Units(12, 0, DatePrecision.Period)).ListOf().Select(spans => spans.ToList());

    private static Gen<DateSpan> Days =>
        from start in Gen.Choose(0, 40_000)
        from length in Gen.Choose(0, 90)
        select new DateSpan(new DateOnly(1900, 1, 1).AddDays(start), new DateOnly(1900, 1, 1).AddDays(start + length), DatePrecision.Day);

    /// <summary>Stretches of whole units, the first of which starts so many months after January.</summary>
    private static Gen<DateSpan> Units(int months, int offset, DatePrecision precision) =>
        from first in Gen.Choose(0, 300)
        from count in Gen.Choose(1, 3)
        let start = new DateOnly(1950, 1, 1).AddMonths(first * months + offset)
        select new DateSpan(start, start.AddMonths(count * months).AddDays(-1), precision);
}
