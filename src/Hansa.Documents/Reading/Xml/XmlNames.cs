using System.Text;

namespace Hansa.Documents.Reading.Xml;

/// <summary>
/// Knows the names of one part: each spelling («w:tcPr») is resolved once, so that a later tag costs one look-up of
/// its bytes. Namespaces declared below the root hold until their element ends; the same declarations met again
/// (a picture declares its own each time) find the spellings already known.
/// </summary>
internal sealed class XmlNames(Func<string, string, int> resolve, string part)
{
    // Real parts use some hundred names; a file that invents thousands is made to hurt.
    private const int MostNames = 4096;
    private const int Buckets = 512;

    private readonly List<Spelling> _spellings = [];
    private readonly int[] _heads = NewHeads();
    private readonly List<Declaration> _declared = [];
    private readonly Dictionary<(int Outer, string Prefix, string Space), int> _scopes = [];
    private int _scope;

    /// <summary>The number of a spelling under the declarations now in force.</summary>
    public int Slot(ReadOnlySpan<byte> name)
    {
        var bucket = Bucket(name);
        for (var slot = _heads[bucket]; slot >= 0; slot = _spellings[slot].NextInBucket)
        {
            if (_spellings[slot].Scope == _scope && name.SequenceEqual(_spellings[slot].Name))
            {
                return slot;
            }
        }

        if (_spellings.Count == MostNames)
        {
            throw new ReadFailure("file.damaged", part);
        }

        _spellings.Add(new Spelling(name.ToArray(), Resolve(name), _scope, _heads[bucket]));
        return _heads[bucket] = _spellings.Count - 1;
    }

    public int IdOf(int slot) => _spellings[slot].Id;

    public ReadOnlySpan<byte> NameOf(int slot) => _spellings[slot].Name;

    public void Declare(int depth, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> space)
    {
        var declaration = new Declaration(depth, Encoding.UTF8.GetString(prefix), Encoding.UTF8.GetString(space), _scope);
        if (SpaceOf(declaration.Prefix) == declaration.Space)
        {
            return;
        }

        _declared.Add(declaration);
        var key = (_scope, declaration.Prefix, declaration.Space);
        if (!_scopes.TryGetValue(key, out _scope))
        {
            if (_scopes.Count == MostNames)
            {
                throw new ReadFailure("file.damaged", part);
            }

            _scopes.Add(key, _scope = _scopes.Count + 1);
        }
    }

    /// <summary>Forgets what was declared deeper than this depth.</summary>
    public void Leave(int depth)
    {
        while (_declared.Count > 0 && _declared[^1].Depth > depth)
        {
            _scope = _declared[^1].OuterScope;
            _declared.RemoveAt(_declared.Count - 1);
        }
    }

    private int Resolve(ReadOnlySpan<byte> name)
    {
        var colon = name.IndexOf((byte)':');
        var prefix = colon < 0 ? "" : Encoding.UTF8.GetString(name[..colon]);
        return resolve(SpaceOf(prefix), Encoding.UTF8.GetString(name[(colon + 1)..]));
    }

    private string SpaceOf(string prefix)
    {
        for (var i = _declared.Count - 1; i >= 0; i--)
        {
            if (_declared[i].Prefix == prefix)
            {
                return _declared[i].Space;
            }
        }

        return "";
    }

    private static int Bucket(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var b in name)
        {
            hash = (hash ^ b) * 16777619u;
        }

        return (int)((hash ^ (hash >> 15)) % Buckets);
    }

    private static int[] NewHeads()
    {
        var heads = new int[Buckets];
        Array.Fill(heads, -1);
        return heads;
    }

    private readonly record struct Spelling(byte[] Name, int Id, int Scope, int NextInBucket);

    private readonly record struct Declaration(int Depth, string Prefix, string Space, int OuterScope);
}
