using Hansa.Core.Text;

namespace Hansa.App.Directories;

/// <summary>A spelling of a name or heading in which case, ё, spaces, kinds of quotes and dashes, and a final mark do not count.</summary>
public static class DirectoryKey
{
    public static string Of(string name) => Folding.Fold(CellText.OneLine(name)).TrimEnd('.', ':', ',', ';', ' ');
}
