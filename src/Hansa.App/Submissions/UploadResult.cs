using Hansa.Core.Problems;

namespace Hansa.App.Submissions;

/// <summary>What is done with rows that came in earlier files.</summary>
public enum UploadMode
{
    /// <summary>A file of the same name, or one that tells most rows of an earlier file again, takes its place; another is added.</summary>
    Auto,

    /// <summary>The rows are added to those there.</summary>
    Add,

    /// <summary>The rows take the place of all that came in files before.</summary>
    Replace,
}

/// <summary>What became of a file or a pasted table: «прочитано 7 строк, 2 требуют внимания».</summary>
public sealed record UploadResult
{
    /// <summary>Why nothing was taken; null when the file was.</summary>
    public Problem? Problem { get; init; }

    /// <summary>What its reader had to say of the file as a whole; also where nothing was taken.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public Guid? FileId { get; init; }

    /// <summary>Rows read.</summary>
    public int Read { get; init; }

    /// <summary>Rows of the file that have an error or a warning, by their keys, in their order.</summary>
    public IReadOnlyList<Guid> NeedAttention { get; init; } = [];

    public int Added { get; init; }

    /// <summary>Rows of an earlier file that say something new.</summary>
    public int Updated { get; init; }

    /// <summary>Rows of an earlier file that the newer does not have any more: taken out, can come back.</summary>
    public int Removed { get; init; }

    /// <summary>Rows that the newer file does not have and that stay, for somebody has written in them here.</summary>
    public IReadOnlyList<Guid> Kept { get; init; } = [];

    /// <summary>The very file is there already: nothing was done.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>The file says that nothing was held: a person must sign it.</summary>
    public bool SaysNothingHeld { get; init; }

    internal static UploadResult Refused(Problem problem, IReadOnlyList<Problem>? problems = null) => new() { Problem = problem, Problems = problems ?? [] };
}
