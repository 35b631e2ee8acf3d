using System.Text;
using Hansa.Documents.Reading.Xml;
using Hansa.Documents.Reading.Zip;

namespace Hansa.Documents.Reading.Xlsx;

/// <summary>
/// The texts that the cells of a workbook refer to, kept as UTF-8 one behind another: in memory while they are few,
/// in a temporary file once they are many.
/// </summary>
internal sealed class SharedStrings : IDisposable
{
    private readonly List<int> _ends = [];
    private Stream _bytes = new MemoryStream();
    private byte[] _buffer = new byte[1024];

    public int Count => _ends.Count;

    /// <summary>Reads the part; null when the package has none.</summary>
    public static SharedStrings? Read(Package package, string part, ProblemLog log)
    {
        using var xml = package.Scan(part, BookNames.Resolve);
        if (xml is null)
        {
            return null;
        }

        var strings = new SharedStrings();
        try
        {
            strings.ReadAll(xml, package.Limits, log);
            return strings;
        }
        catch
        {
            strings.Dispose();
            throw;
        }
    }

    public string this[int index]
    {
        get
        {
            var from = index == 0 ? 0 : _ends[index - 1];
            var length = _ends[index] - from;
            if (_bytes is MemoryStream memory)
            {
                return Encoding.UTF8.GetString(memory.GetBuffer(), from, length);
            }

            Fit(length);
            if (_bytes.Position != from)
            {
                _bytes.Position = from;
            }

            _bytes.ReadExactly(_buffer, 0, length);
            return Encoding.UTF8.GetString(_buffer, 0, length);
        }
    }

    public void Dispose() => _bytes.Dispose();

    private void ReadAll(XmlScanner xml, ReadLimits limits, ProblemLog log)
    {
        var text = new TextBuffer(limits.CellCharacters);
        while (xml.Next())
        {
            if (xml.Kind == XmlNode.Start && (BookName)xml.Name == BookName.StringItem)
            {
                RichText.Read(xml, text);
                TextFaults.Report(text, log, limits);
                Add(text, limits);
            }
        }
    }

    private void Add(TextBuffer text, ReadLimits limits)
    {
        if (_ends.Count == limits.SharedStrings)
        {
            throw new ReadFailure("file.too-large-unpacked", limits.UnpackedBytes >> 20);
        }

        Fit(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text.Text, _buffer);
        text.Clear();
        if (_bytes is MemoryStream && _bytes.Length + length > limits.SharedStringBytesInMemory)
        {
            Spill();
        }

        _bytes.Write(_buffer, 0, length);
        _ends.Add((_ends.Count == 0 ? 0 : _ends[^1]) + length);
    }

    private void Spill()
    {
        var path = Path.Combine(Path.GetTempPath(), "hansa-" + Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 16 << 10, FileOptions.DeleteOnClose);
        ((MemoryStream)_bytes).WriteTo(file);
        _bytes.Dispose();
        _bytes = file;
    }

    private void Fit(int length)
    {
        if (length > _buffer.Length)
        {
            _buffer = new byte[Math.Max(length, _buffer.Length * 2)];
        }
    }
}
