using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Documents.Reading;

namespace Hansa.Web.Submissions.Uploads;

/// <summary>A file as it was sent, to be looked at beside the rows read from it: its text and tables, not its looks.</summary>
/// <param name="Cut">There is more than is shown.</param>
public sealed record Original(IReadOnlyList<OriginalBlock> Blocks, IReadOnlyList<Problem> Problems, bool Cut)
{
    private const int MostParts = 1_000;

    public static Original Of(Stream content, string name)
    {
        var document = DocumentReader.Open(content, name);
        var blocks = new List<OriginalBlock>();
        var count = 0;
        foreach (var part in document.Parts)
        {
            if (++count > MostParts)
            {
                break;
            }

            if (part is SourceRow row)
            {
                if (blocks is not [.., { Rows: { } rows }] || rows[^1].Table != row.Table)
                {
                    blocks.Add(new OriginalBlock(null, rows = []));
                }

                rows.Add(row);
            }
            else if (part is SourceParagraph { Text: var text } && !string.IsNullOrWhiteSpace(text))
            {
                blocks.Add(new OriginalBlock(text, null));
            }
        }

        return new Original(blocks, [.. document.Problems], count > MostParts);
    }
}

/// <summary>A paragraph or the rows of a table.</summary>
public sealed record OriginalBlock(string? Text, List<SourceRow>? Rows);
