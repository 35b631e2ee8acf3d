namespace Hansa.Core.Duplicates.Traits;

/// <summary>
/// Keeps many short lists one behind the other in blocks of 64K items: no object a list, and growing copies no more than the
/// first block, which begins small, for the rows of one report need little.
/// </summary>
internal sealed class Shelf<T>
{
    private const int BlockSize = 1 << 16;
    private const int FirstSize = 1 << 8;

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
            _blocks.Add(new T[_blocks.Count == 0 ? Math.Max(FirstSize, items.Length) : BlockSize]);
            _used = 0;
        }
        else if (_used + items.Length > _blocks[^1].Length)
        {
            var block = _blocks[^1];
            Array.Resize(ref block, Math.Min(BlockSize, Math.Max(2 * block.Length, _used + items.Length)));
            _blocks[^1] = block;
        }

        var at = (_blocks.Count - 1) * BlockSize + _used;
        items.CopyTo(_blocks[^1].AsSpan(_used));
        _used += items.Length;
        return at;
    }

    public ReadOnlySpan<T> Get(int at, int length) =>
        length == 0 ? default : _blocks[at / BlockSize].AsSpan(at % BlockSize, length);
}
