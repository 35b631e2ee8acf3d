using System.Text;
using Hansa.Core.Tables;
using Hansa.Documents.Reading;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Reading;

/// <summary>
/// Thousands of spoiled files: none may throw, none may cost more than a fixed amount of memory. To look into one
/// again, take the seed from the failure.
/// </summary>
public class FuzzTests
{
    // Everything a file of some kilobytes makes the reader allocate while it is read, let go or not.
    private const long MostBytes = 48L << 20;

    private static readonly ReadLimits s_limits = new() { LibreOffice = "" };

    [Theory]
    [InlineData(1000)]
    [InlineData(2000)]
    public void Open_SpoiledBytes_NeverThrowsNorGrows(int firstSeed)
    {
        var files = Samples();
        for (var i = 0; i < 4000; i++)
        {
            var (name, content) = files[i % files.Count];
            Read(name, new Mutation(firstSeed + i).OfBytes(content), firstSeed + i);
        }
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(200_000)]
    public void Open_SpoiledParts_NeverThrowsNorGrows(int firstSeed)
    {
        var files = Samples();
        for (var i = 0; i < 4000; i++)
        {
            var (name, content) = files[i % files.Count];
            var mutation = new Mutation(firstSeed + i);
            Read(name, content.AsSpan().StartsWith("PK"u8) ? mutation.OfParts(content) : Encoding.UTF8.GetBytes(mutation.OfMarkup(Encoding.UTF8.GetString(content))), firstSeed + i);
        }
    }

    [Fact]
    public void Open_SpoiledRealReports_NeverThrowsNorGrows()
    {
        var files = Directory.EnumerateFiles(Repo.SharedPath("reports")).Concat(Directory.EnumerateFiles(Repo.SharedPath("submissions"), "*.*x", SearchOption.AllDirectories))
            .Select(path => (Name: Path.GetFileName(path), Content: WithoutStyles(File.ReadAllBytes(path)))).ToList();
        for (var i = 0; i < 600; i++)
        {
            var (name, content) = files[i % files.Count];
            Read(name, i % 2 == 0 ? new Mutation(i).OfBytes(content) : new Mutation(i).OfParts(content), i);
        }
    }

    private static void Read(string name, byte[] content, int seed)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        SourceDocument document;
        try
        {
            document = DocumentReader.Open(new MemoryStream(content), name, s_limits);
            var rows = 0;
            foreach (var part in document.Parts)
            {
                // A sheet may honestly say «this row a million times».
                if (part is SourceRow && ++rows > 100_000)
                {
                    break;
                }
            }
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Seed {seed} of {name} threw.", fault);
        }

        Assert.All(document.Problems, problem => Assert.NotNull(problem.Advice(Core.Text.Language.Russian)));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostBytes, $"Seed {seed} of {name} ({content.Length} bytes) cost {(GC.GetAllocatedBytesForCurrentThread() - before) >> 20} MB.");
    }

    // The styles of the real files are ten times larger than the text and hardly matter.
    private static byte[] WithoutStyles(byte[] file)
    {
        var package = new TestPackage();
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        foreach (var entry in archive.Entries.Where(entry => entry.Length < 200_000 && !entry.FullName.EndsWith(".jpeg", StringComparison.Ordinal)))
        {
            using var content = entry.Open();
            var bytes = new MemoryStream();
            content.CopyTo(bytes);
            package.With(entry.FullName, bytes.ToArray());
        }

        return package.ToBytes();
    }

    private static List<(string Name, byte[] Content)> Samples() =>
    [
        ("документ.docx", SampleFiles.Document()),
        ("книга.xlsx", SampleFiles.Workbook()),
        ("текст.odt", SampleFiles.OpenText()),
        ("книга.ods", SampleFiles.OpenSheet()),
        ("страница.html", Encoding.UTF8.GetBytes(SampleFiles.Page)),
        ("текст.txt", Encoding.UTF8.GetBytes(SampleFiles.Text)),
        ("значения.csv", Encoding.UTF8.GetBytes(SampleFiles.Values)),
    ];
}
