using Hansa.Core.Tables;

namespace Hansa.Documents.Reading;

internal static class PartWalk
{
    /// <summary>The parts of a source; ends early, with a problem noted, where the file is damaged.</summary>
    /// <exception cref="InvalidOperationException">They are walked a second time.</exception>
    public static IEnumerable<DocumentPart> Of(PartSource source, ProblemLog log)
    {
        if (source.IsWalked)
        {
            throw new InvalidOperationException("The parts of a document can be walked once.");
        }

        source.IsWalked = true;
        using (source)
        {
            var rows = false;
            while (true)
            {
                DocumentPart? part = null;
                if (!FileFaults.Try(log, () => part = source.Next()))
                {
                    yield break;
                }

                if (part is null)
                {
                    break;
                }

                rows |= part is SourceRow;
                yield return part;
            }

            if (!rows)
            {
                log.Error(source.NoTableCode);
            }
        }
    }
}
