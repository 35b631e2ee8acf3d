using Hansa.Core.Tables;

namespace Hansa.Documents.Reading.Plain;

/// <summary>Reads a text without any table: each line is a paragraph.</summary>
internal sealed class ParagraphReader(LineReader lines) : PartSource
{
    public override FileFormat Format => FileFormat.Text;

    public override DocumentPart? Next()
    {
        string? line;
        while ((line = lines.Next()) is not null && string.IsNullOrWhiteSpace(line))
        {
        }

        return line is null ? null : new SourceParagraph(line);
    }

    public override void Dispose() => lines.Dispose();
}
