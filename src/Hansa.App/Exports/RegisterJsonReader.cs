using System.Text.Json;

namespace Hansa.App.Exports;

/// <summary>A piece of an exported register.</summary>
/// <param name="Name">Of the property, or of the table a row belongs to.</param>
/// <param name="Json">The value or the row as written; good until the next piece is read.</param>
internal readonly record struct RegisterJsonPart(string Name, bool IsRow, ReadOnlyMemory<byte> Json);

/// <summary>Reads an exported register piece by piece, however long it is and however it is laid out.</summary>
internal sealed class RegisterJsonReader(Stream stream)
{
    // Depths of the JSON: the names of properties, the names of tables, rows.
    private const int Properties = 1;
    private const int Tables = 2;
    private const int Rows = 3;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _ended;
    private bool _inTables;
    private JsonReaderState _state;
    private string _name = "";

    /// <returns>Null at the end.</returns>
    /// <exception cref="JsonException">It is not JSON, ends too early, or is of another build.</exception>
    public async ValueTask<RegisterJsonPart?> NextAsync(CancellationToken cancel)
    {
        while (true)
        {
            if (TryNext(out var part))
            {
                return part;
            }

            if (_ended)
            {
                return null;
            }

            await FillAsync(cancel);
        }
    }

    private bool TryNext(out RegisterJsonPart part)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _ended, _state);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                _name = reader.GetString()!;
                _inTables |= reader.CurrentDepth == Properties && _name == "tables";
            }
            else if (reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray) && IsWhole(reader))
            {
                var from = (int)reader.TokenStartIndex;
                if (!reader.TrySkip())
                {
                    break;
                }

                part = new RegisterJsonPart(_name, reader.CurrentDepth == Rows, _buffer.AsMemory(_start + from, (int)reader.BytesConsumed - from));
                Keep(reader);
                return true;
            }

            Keep(reader);
            reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _ended, _state);
        }

        part = default;
        return false;
    }

    // What is given out in one piece: a row, or the value of a property other than «tables».
    private bool IsWhole(in Utf8JsonReader reader) => reader.CurrentDepth switch
    {
        0 => reader.TokenType == JsonTokenType.StartObject ? false : throw new JsonException(),
        Properties => _name != "tables" || (reader.TokenType == JsonTokenType.StartObject ? false : throw new JsonException()),
        Tables => reader.TokenType == JsonTokenType.StartArray && _inTables ? false : throw new JsonException(),
        _ => reader.TokenType == JsonTokenType.StartObject ? true : throw new JsonException(),
    };

    private void Keep(in Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private async ValueTask FillAsync(CancellationToken cancel)
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = await stream.ReadAsync(_buffer.AsMemory(_end), cancel);
        _end += count;
        _ended = count == 0;
    }
}
