using Hansa.Core.Tables;

namespace Hansa.Documents.Reading;

/// <summary>A file being read: gives its parts one by one and holds its handles until disposed.</summary>
internal abstract class PartSource : IDisposable
{
    public abstract FileFormat Format { get; }

    /// <summary>Somebody walks or has walked the parts.</summary>
    public bool IsWalked { get; set; }

    /// <summary>What to say when the walk met no table.</summary>
    public virtual string NoTableCode => "file.no-table";

    /// <summary>The next part, or null at the end. Bad content is thrown as <see cref="ReadFailure"/>.</summary>
    public abstract DocumentPart? Next();

    public abstract void Dispose();
}
