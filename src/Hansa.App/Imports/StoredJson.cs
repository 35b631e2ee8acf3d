using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hansa.App.Imports;

/// <summary>Writes the small JSON values of a row, each into one string, with one writer for all.</summary>
internal sealed class StoredJson : IDisposable
{
    public const string EmptyArray = "[]";

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _writer;

    public StoredJson() => _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    public string Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        write(_writer, value);
        _writer.Flush();
        var json = Encoding.UTF8.GetString(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
        _writer.Reset();
        return json;
    }

    /// <summary>«[]» for an empty list, without the writer.</summary>
    public string WriteList<T>(IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        if (values.Count == 0)
        {
            return EmptyArray;
        }

        return Write((values, write), static (json, list) =>
        {
            json.WriteStartArray();
            foreach (var value in list.values)
            {
                list.write(json, value);
            }

            json.WriteEndArray();
        });
    }

    public void Dispose() => _writer.Dispose();
}
