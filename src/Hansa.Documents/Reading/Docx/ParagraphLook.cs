namespace Hansa.Documents.Reading.Docx;

/// <summary>What the properties of a paragraph say about its text.</summary>
/// <param name="Style">The style's id, or null.</param>
/// <param name="NumberingId">The list named by the paragraph itself; null when it leaves that to its style, 0 for none.</param>
/// <param name="MarkIsGone">Its mark was deleted, moved away or is hidden, so it runs on into the next paragraph.</param>
/// <param name="HidesText">Its style hides all of its text.</param>
internal readonly record struct ParagraphLook(string? Style, int? NumberingId, int Level, bool MarkIsGone, bool HidesText);
