using Hansa.Core.Agreements;
using Hansa.Core.Readings;
using Hansa.Core.Text;

namespace Hansa.Core.Duplicates.Traits;

/// <summary>Hashes the papers of a row: orders and registrations it tells of, agreements it serves; reused from row to row.</summary>
internal sealed class PapersReader
{
    private readonly WordList _words = new();

    public List<uint> Documents { get; } = [];

    public List<uint> Agreements { get; } = [];

    public void Read(ReadingRow row)
    {
        Documents.Clear();
        Agreements.Clear();
        foreach (var document in row.Documents)
        {
            if (document is { Role: DocumentRole.Own, Number: { } number, Kind: DocumentKind.Order or DocumentKind.Registration })
            {
                Documents.Add(Hash(document.Kind, Folding.Fold(number), document.Date));
            }
        }

        foreach (var agreement in row.Agreements)
        {
            var phrase = new Phrase(agreement);
            _words.Clear();
            _words.Add(phrase, 0, phrase.Tokens.Length, numbers: true);
            if (_words.Sum() is not 0 and var sum)
            {
                Agreements.Add(sum);
            }
        }
    }

    private static uint Hash(DocumentKind kind, string number, DateOnly? date)
    {
        var hash = (uint)kind * 0x9E3779B1u ^ (uint)(date?.DayNumber ?? 0) * 0x85EBCA77u;
        foreach (var c in number)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }
}
