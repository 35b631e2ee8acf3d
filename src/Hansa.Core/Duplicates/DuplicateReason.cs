using Hansa.Core.Text;

namespace Hansa.Core.Duplicates;

/// <summary>A sentence for or against two rows being one activity.</summary>
/// <param name="Code">Stable: <c>duplicates.same-name</c>.</param>
/// <param name="IsFor">False when it speaks against.</param>
public sealed record DuplicateReason(string Code, bool IsFor, IReadOnlyList<LocalText> Arguments)
{
    public string Sentence(Language language) => LocalText.Fill(Code, language, Arguments);
}
