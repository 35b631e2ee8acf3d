using Hansa.App.Imports;

namespace Hansa.Cli.Output;

/// <summary>How far an import has come, on one line of the terminal.</summary>
internal sealed class ImportLine(ConsoleSession console) : IProgress<ImportProgress>
{
    private const int RowsBetween = 500;
    private const int BarLength = 24;

    public void Report(ImportProgress value)
    {
        if (!console.ShowsProgress || value.Rows % RowsBetween != 0)
        {
            return;
        }

        if (value.FilesDone == value.Files)
        {
            console.Error.Write("\r\e[2K");
            return;
        }

        var filled = BarLength * value.FilesDone / value.Files;
        var name = value.File.Length > 40 ? value.File[..39] + "…" : value.File;
        var rows = value.Rows == 0 ? "" : " " + console.Say("import.rows-so-far", value.Rows);
        console.Error.Write($"\r\e[2K{new string('█', filled)}{new string('░', BarLength - filled)} {value.FilesDone}/{value.Files} {name}{rows}");
    }
}
