namespace Hansa.Core.Duplicates.Traits;

/// <summary>
/// Keeps many short lists one behind the other in blocks of 64K items: no object a list, and growing never copies.
/// </summary>
internal sealed class Shelf<T>
{
    private const int BlockSize = 1 << 16;

    private readonly List<T[]> _blocks = [];
    private int _used = BlockSize;

    /// <summary>Where the list lies. At most <c>ushort.MaxValue</c> items.</summary>
    public int Put(ReadOnlySpan<T> items)
    {
        if (items.IsEmpty)
        {
            return 0;
        }

        if (_used + items.Length > BlockSize)
        {
            _blocks.Add(new T[BlockSize]);
            _used = 0;
        }

        var at = (_blocks.Count - 1) * BlockSize + _used;
        items.CopyTo(_blocks[^1].AsSpan(_used));
        _used += items.Length;
        return at;
    }

    public ReadOnlySpan<T> Get(int at, int length) =>
        length == 0 ? default : _blocks[at / BlockSize].AsSpan(at % BlockSize, length);
}
