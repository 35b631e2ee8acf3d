namespace Hansa.Core.Pictures;

/// <summary>Puts the bytes into the square, with its marks, under the mask that telephones read best.</summary>
internal sealed class QrDrawing
{
    private const int Masks = 8;

    private readonly int _version;
    private readonly int _size;
    private readonly bool[,] _dark;
    private readonly bool[,] _fixed;

    private QrDrawing(int version)
    {
        (_version, _size) = (version, QrLayout.SizeOf(version));
        (_dark, _fixed) = (new bool[_size, _size], new bool[_size, _size]);
    }

    public static bool[,] Draw(int version, byte[] codewords)
    {
        var drawing = new QrDrawing(version);
        drawing.DrawMarks();
        drawing.DrawFormat(0);
        drawing.DrawBytes(codewords);
        var best = Enumerable.Range(0, Masks).MinBy(mask =>
        {
            drawing.Mask(mask);
            drawing.DrawFormat(mask);
            var penalty = QrPenalty.Of(drawing._dark);
            drawing.Mask(mask);
            return penalty;
        });
        drawing.Mask(best);
        drawing.DrawFormat(best);
        return drawing._dark;
    }

    private void DrawMarks()
    {
        for (var at = 0; at < _size; at++)
        {
            Fix(6, at, at % 2 == 0);
            Fix(at, 6, at % 2 == 0);
        }

        DrawCorner(3, 3);
        DrawCorner(_size - 4, 3);
        DrawCorner(3, _size - 4);
        var marks = QrLayout.MarksOf(_version);
        foreach (var x in marks)
        {
            // Three of the crossings are the corners.
            foreach (var y in marks.Where(y => (x, y) is not (6, 6) && !(x == 6 && y == _size - 7) && !(x == _size - 7 && y == 6)))
            {
                Square(x, y, 2, static distance => distance != 1);
            }
        }

        DrawVersion();
    }

    private void DrawCorner(int x, int y) => Square(x, y, 4, static distance => distance is not (2 or 4));

    private void Square(int x, int y, int radius, Func<int, bool> isDark)
    {
        for (var down = -radius; down <= radius; down++)
        {
            for (var right = -radius; right <= radius; right++)
            {
                if (x + right >= 0 && x + right < _size && y + down >= 0 && y + down < _size)
                {
                    Fix(x + right, y + down, isDark(Math.Max(Math.Abs(right), Math.Abs(down))));
                }
            }
        }
    }

    private void DrawVersion()
    {
        if (_version < 7)
        {
            return;
        }

        var rest = _version;
        for (var i = 0; i < 12; i++)
        {
            rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        }

        var bits = (_version << 12) | rest;
        for (var i = 0; i < 18; i++)
        {
            var (far, near) = (_size - 11 + (i % 3), i / 3);
            Fix(far, near, Bit(bits, i));
            Fix(near, far, Bit(bits, i));
        }
    }

    // Error correction M is 00, so that the mask alone is left of the five bits.
    private void DrawFormat(int mask)
    {
        var rest = mask;
        for (var i = 0; i < 10; i++)
        {
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        }

        var bits = ((mask << 10) | rest) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var (x, y) = i switch { < 6 => (8, i), 6 => (8, 7), 7 => (8, 8), 8 => (7, 8), _ => (14 - i, 8) };
            Fix(x, y, Bit(bits, i));
            Fix(i < 8 ? _size - 1 - i : 8, i < 8 ? 8 : _size - 15 + i, Bit(bits, i));
        }

        Fix(8, _size - 8, true);
    }

    private void DrawBytes(byte[] codewords)
    {
        var bit = 0;
        for (var right = _size - 1; right >= 1; right -= 2)
        {
            // The column of the measure is stepped over.
            right = right == 6 ? 5 : right;
            for (var step = 0; step < _size; step++)
            {
                var y = ((right + 1) & 2) == 0 ? _size - 1 - step : step;
                for (var x = right; x > right - 2; x--)
                {
                    if (!_fixed[y, x] && bit < codewords.Length * 8)
                    {
                        _dark[y, x] = Bit(codewords[bit / 8], 7 - (bit % 8));
                        bit++;
                    }
                }
            }
        }
    }

    private void Mask(int mask)
    {
        for (var y = 0; y < _size; y++)
        {
            for (var x = 0; x < _size; x++)
            {
                var turned = mask switch
                {
                    0 => (x + y) % 2 == 0,
                    1 => y % 2 == 0,
                    2 => x % 3 == 0,
                    3 => (x + y) % 3 == 0,
                    4 => ((x / 3) + (y / 2)) % 2 == 0,
                    5 => (x * y % 2) + (x * y % 3) == 0,
                    6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
                    _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
                };
                _dark[y, x] ^= turned && !_fixed[y, x];
            }
        }
    }

    private void Fix(int x, int y, bool isDark) => (_dark[y, x], _fixed[y, x]) = (isDark, true);

    private static bool Bit(int value, int at) => ((value >> at) & 1) == 1;
}
