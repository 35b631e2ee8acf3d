using Hansa.Core.Problems;
using Hansa.Core.Text;
using Hansa.Documents.Reading;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Reading;

public class BadFileTests
{
    private static readonly ReadLimits s_limits = new() { LibreOffice = "" };

    public static IEnumerable<TheoryDataRow<string[]>> Files => Cases.Of("bad-files.cases.tsv");

    [Theory]
    [MemberData(nameof(Files))]
    public void Open_BadFile_SaysWhatIsWrong(string[] fields)
    {
        var read = Reads.Of(DocumentReader.Open(Repo.PathOf("tests", "Hansa.Documents.Tests", "Fixtures", "bad", fields[0]), s_limits));
        Assert.Equal(fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), read.Codes);
        Assert.Equal(int.Parse(fields[2], System.Globalization.CultureInfo.InvariantCulture), read.Rows.Count());
        Assert.All(read.Problems, HasSentences);
    }

    [Fact]
    public void Fixtures_AreTheFilesOfTheBuilderAndOfTheCases()
    {
        var folder = Repo.PathOf("tests", "Hansa.Documents.Tests", "Fixtures", "bad");
        if (Environment.GetEnvironmentVariable("HANSA_WRITE_FIXTURES") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, content) in BadFiles.All())
            {
                File.WriteAllBytes(Path.Combine(folder, name), content());
            }
        }

        var made = BadFiles.All().Select(file => file.Name).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(made, Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.Equal(made, Files.Select(row => row.Data[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sentences_OfFiles_AllHaveAdviceThatSaysWhatToDo()
    {
        var keys = Sentences.Core.Keys.Where(key => key.StartsWith("file.", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys.Where(key => !key.EndsWith(".fix", StringComparison.Ordinal) && key != "file.converted"), key => Assert.Contains(key + ".fix", keys));
    }

    [Fact]
    public void Open_FolderMissingFileAndDevice_AreSaid()
    {
        Assert.Equal(["file.is-folder"], Codes(Path.GetTempPath()));
        Assert.Equal(["file.not-found"], Codes(Path.Combine(Path.GetTempPath(), "нет", "такого.docx")));
        Assert.Equal(["file.not-found"], Codes("\0"));
        Assert.Equal(["file.not-found"], Codes(""));
        Assert.Equal(["file.not-found"], Codes(new string('а', 5000)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(["file.empty"], Codes("/dev/zero"));
        }
    }

    [Fact]
    public void Open_FileWithoutPermission_IsSaid()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "The administrator may read every file.");
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "а");
#pragma warning disable CA1416 // Windows was left out above.
        File.SetUnixFileMode(path, UnixFileMode.None);
#pragma warning restore CA1416
        Assert.Equal(["file.no-permission"], Codes(path));
        File.Delete(path);
    }

    [Fact]
    public void Open_DiskThatFails_EndsTheWalkWithAProblem()
    {
        var rows = string.Concat(Enumerable.Range(0, 40_000).Select(n => TestDocx.Row($"{n}.", Convert.ToHexString(BitConverter.GetBytes(n * 2654435761L)))));
        var padding = new byte[5 << 20];
        new Random(1).NextBytes(padding);
        var bytes = TestDocx.Of($"<w:tbl>{rows}</w:tbl>").With("padding.bin", padding).ToBytes();
        var read = Reads.Of(DocumentReader.Open(new FailingStream(bytes), "отчет.docx"));
        Assert.NotEmpty(read.Rows);
        Assert.Equal(["file.unreadable"], read.Codes);
    }

    [Fact]
    public void Open_HostileFileName_ShowsOnlyItsLastStep()
    {
        var document = DocumentReader.Open(new MemoryStream([1]), "../..\\x\u0007y\uD800.docx");
        Assert.Equal("x\uFFFDy\uFFFD.docx", document.FileName);
    }

    [Theory]
    [InlineData("file.too-large", nameof(ReadLimits.FileBytes))]
    [InlineData("file.too-large-unpacked", nameof(ReadLimits.UnpackedBytes))]
    [InlineData("file.too-many-parts", nameof(ReadLimits.Entries))]
    [InlineData("file.too-deep", nameof(ReadLimits.Depth))]
    [InlineData("file.cell-too-long", nameof(ReadLimits.CellCharacters))]
    [InlineData("file.cell-too-long", nameof(ReadLimits.RowCharacters))]
    [InlineData("file.damaged", nameof(ReadLimits.TagBytes))]
    public void Open_BeyondALimit_SaysSo(string code, string limit)
    {
        var limits = limit switch
        {
            nameof(ReadLimits.FileBytes) => s_limits with { FileBytes = 100 },
            nameof(ReadLimits.UnpackedBytes) => s_limits with { UnpackedBytes = 1000 },
            nameof(ReadLimits.Entries) => s_limits with { Entries = 1 },
            nameof(ReadLimits.Depth) => s_limits with { Depth = 5 },
            nameof(ReadLimits.CellCharacters) => s_limits with { CellCharacters = 3 },
            nameof(ReadLimits.RowCharacters) => s_limits with { RowCharacters = 3 },
            _ => s_limits with { TagBytes = 64 },
        };
        var table = TestDocx.Table(string.Concat(Enumerable.Range(1, 400).Select(n => TestDocx.Row($"{n}.", "Визит"))));
        Assert.Equal([code], Reads.Of(TestDocx.Of(table.Replace("<w:tblPr/>", $"<w:tblPr w:a=\"{new string('а', 40_000)}\"/>", StringComparison.Ordinal)), limits: limits).Codes);
    }

    private static IEnumerable<string> Codes(string path) => Reads.Of(DocumentReader.Open(path, s_limits)).Codes;

    private static void HasSentences(Problem problem)
    {
        Assert.DoesNotContain("[", problem.Message(Language.Russian), StringComparison.Ordinal);
        Assert.DoesNotContain("{", problem.Message(Language.Russian) + problem.Message(Language.English), StringComparison.Ordinal);
        Assert.NotNull(problem.Advice(Language.Russian));
        Assert.DoesNotContain("{", problem.Advice(Language.Russian) + problem.Advice(Language.English), StringComparison.Ordinal);
    }

    // Readable at both ends, where the list of parts and the first rows stand. It is larger than what is read at once.
    private sealed class FailingStream(byte[] bytes) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => bytes.Length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position > 100_000 && Position < bytes.Length - 100_000)
            {
                throw new IOException("Ошибка диска");
            }

            count = (int)Math.Min(count, bytes.Length - Position);
            bytes.AsSpan((int)Position, count).CopyTo(buffer.AsSpan(offset));
            Position += count;
            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => Position = offset + (origin == SeekOrigin.Begin ? 0 : origin == SeekOrigin.End ? Length : Position);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
