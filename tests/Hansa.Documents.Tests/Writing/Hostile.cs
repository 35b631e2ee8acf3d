using Hansa.Core.Readings;

namespace Hansa.Documents.Tests.Writing;

/// <summary>Text that breaks carelessly written files.</summary>
internal static class Hostile
{
    public const string Text = "a\0b\u0001\u001f \ud800 \udc00x \ufffe\uffff </w:t><script>alert(1)</script> & \"' ]]> <!-- \u2028 😀 \u202e _x0041_ {{title}}";

    public static ReadingRow Row { get; } = Made.Row(1, Text, Text) with
    {
        Agreements = [Text, ""],
        Title = Text,
        Place = "\n\n" + Text + "\n",
        Content = new string('\ud83d', 5000) + "\ude00",
        Dates = "\t\r\n",
        Note = "=cmd|' /C calc'!A0",
    };
}
