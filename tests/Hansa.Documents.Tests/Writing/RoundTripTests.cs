using Hansa.Core.Tables;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Writing;

public class RoundTripTests
{
    public static TheoryData<string, FileFormat> Cases { get; } = new(
        from name in new[] { "executive-2020-Q2", "belarus-2020-H1", "executive-2023-Q3", "agreements-2020-Q1", "municipal-2020-Q2" }
        from format in new[] { FileFormat.Docx, FileFormat.Xlsx }
        select (name, format));

    [Theory]
    [MemberData(nameof(Cases))]
    public void ReadWriteRead_RealReport_IsTheSameReading(string name, FileFormat format)
    {
        var reading = RoundTrip.Read(Repo.SharedPath("reports", name + ".docx"));
        var again = RoundTrip.Read(RoundTrip.Write(RoundTrip.ReportOf(reading), format), $"{name}.{RoundTrip.Extension(format)}");
        Assert.Equal(RoundTrip.Shown(reading, format), RoundTrip.Shown(again, format));
    }
}
