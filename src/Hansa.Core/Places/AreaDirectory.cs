using Hansa.Core.Text;

namespace Hansa.Core.Places;

/// <summary>The rows of a directory and the way from a code to its row.</summary>
internal sealed class AreaDirectory<T>
    where T : Area
{
    private readonly Dictionary<string, int> _places;

    public AreaDirectory(string table, Func<string[], T> read)
    {
        var rows = WordTable.Rows(table).ToList();
        Rows = new T[rows.Count];
        _places = new Dictionary<string, int>(rows.Count, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Rows.Length; i++)
        {
            Rows[i] = read(rows[i]);
            _places.Add(Rows[i].Code, i);
        }
    }

    public T[] Rows { get; }

    public T? Find(string? code) => code is not null && _places.TryGetValue(code, out var place) ? Rows[place] : null;

    public int IndexOf(string code) => _places[code];
}
