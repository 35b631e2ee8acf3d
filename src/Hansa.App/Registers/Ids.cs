using System.Buffers.Binary;

namespace Hansa.App.Registers;

/// <summary>
/// Makes keys: UUIDv7, which sort by the time they were made. Within a millisecond they are counted, so that the rows of an
/// import lie in the index in the order of the file.
/// </summary>
public sealed class Ids(TimeProvider time)
{
    private const int MostInAMillisecond = 0xFFF;

    private readonly Lock _lock = new();
    private long _millisecond;
    private int _count;

    public Guid Next()
    {
        long millisecond;
        int count;
        lock (_lock)
        {
            // A clock that was set back does not turn the order round; a full millisecond borrows from the next.
            var now = Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), _millisecond);
            _count = now > _millisecond ? 0 : _count + 1;
            if (_count > MostInAMillisecond)
            {
                (now, _count) = (now + 1, 0);
            }

            (_millisecond, millisecond, count) = (now, now, _count);
        }

        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(millisecond)).TryWriteBytes(bytes, bigEndian: true, out _);
        // RFC 9562, 6.2, method 1: the twelve bits behind the version count.
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | count));
        return new Guid(bytes, bigEndian: true);
    }
}
