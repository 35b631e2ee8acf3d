using System.Text;

namespace Hansa.Core.Rounds;

/// <summary>Compares names of files as people mean them: some systems part «й» into «и» and a breve, some ignore the case.</summary>
internal static class RoundNames
{
    public static bool Same(string one, string other) => string.Equals(Key(one), Key(other), StringComparison.OrdinalIgnoreCase);

    private static string Key(string name)
    {
        // A name with half a surrogate pair has no normal form.
        try
        {
            return name.Trim().Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return name.Trim();
        }
    }
}
