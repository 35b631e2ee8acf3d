using System.Text;
using Hansa.Documents.Reading.Xml;
using Hansa.Documents.Reading.Zip;

namespace Hansa.Documents.Reading.Xlsx;

/// <summary>A sheet as the workbook lists it.</summary>
/// <param name="Number">Its place among the tabs, from 1, hidden ones counted too.</param>
internal sealed record SheetEntry(int Number, string Name, string Part, bool IsHidden)
{
    /// <summary>The rows printed on top of every page, from 1; null when none are set.</summary>
    public (int First, int Last)? TitleRows { get; init; }
}

/// <summary>The list of sheets and what holds for all of them.</summary>
internal sealed class Workbook
{
    public List<SheetEntry> Sheets { get; } = [];

    /// <summary>Days count from 1 January 1904, as on old Macintoshes.</summary>
    public bool CountsFrom1904 { get; private set; }

    public string SharedStringsPart { get; private set; } = "";

    public string StylesPart { get; private set; } = "";

    /// <param name="part">The name of the workbook's part.</param>
    /// <param name="xml">That part, not read yet.</param>
    public static Workbook Read(Package package, string part, XmlScanner xml)
    {
        var relationships = Relationships.Of(package, part);
        var book = new Workbook
        {
            SharedStringsPart = relationships.TargetOfType("/sharedStrings") ?? PartName.Resolve(part, "sharedStrings.xml"),
            StylesPart = relationships.TargetOfType("/styles") ?? PartName.Resolve(part, "styles.xml"),
        };
        var tabs = 0;
        var byTab = new List<int>();
        while (xml.Next())
        {
            if (xml.Kind != XmlNode.Start)
            {
                continue;
            }

            switch ((BookName)xml.Name)
            {
                case BookName.Properties:
                    book.CountsFrom1904 = xml.Flag("date1904"u8, false);
                    break;
                case BookName.Sheet when ++tabs <= package.Limits.Entries:
                    var entry = EntryOf(xml, relationships, tabs);
                    byTab.Add(entry is null ? int.MaxValue : book.Sheets.Count);
                    if (entry is not null)
                    {
                        book.Sheets.Add(entry);
                    }

                    break;
                case BookName.DefinedName when xml.TryGetAttribute("name"u8, out var name) && name.EndsWith("Print_Titles"u8):
                    book.SetTitleRows(byTab, xml);
                    break;
                default:
                    break;
            }
        }

        return book;
    }

    // Charts and macro sheets stand among the tabs but hold no table.
    private static SheetEntry? EntryOf(XmlScanner xml, Relationships relationships, int tab)
    {
        var name = xml.Attribute("name"u8) ?? "";
        var hidden = xml.TryGetAttribute("state"u8, out var state) && !state.SequenceEqual("visible"u8);
        var target = relationships.ById(xml.Attribute("id"u8));
        if (target is null)
        {
            // Some programs lose the list of relationships; the usual name is worth a try.
            return new SheetEntry(tab, name, PartName.Resolve("xl/workbook.xml", $"worksheets/sheet{tab}.xml"), hidden);
        }

        return target.Value.Type.EndsWith("/worksheet", StringComparison.Ordinal)
            ? new SheetEntry(tab, name, target.Value.Target, hidden)
            : null;
    }

    // «'Отчет'!$A:$B,'Отчет'!$3:$4» – the part with rows counts.
    private void SetTitleRows(List<int> byTab, XmlScanner xml)
    {
        var tab = xml.Number("localSheetId"u8, -1);
        var text = new TextBuffer(1000);
        xml.ReadTextContent(text, breaksAreSpaces: true);
        if (tab < 0 || tab >= byTab.Count || byTab[tab] >= Sheets.Count)
        {
            return;
        }

        foreach (var area in text.Take().Split(','))
        {
            var ends = area[(area.LastIndexOf('!') + 1)..].Split(':');
            if (ends.Length == 2
                && CellAddress.TryParse(Encoding.UTF8.GetBytes(ends[0]), out var first) && first is { Column: < 0, Row: > 0 }
                && CellAddress.TryParse(Encoding.UTF8.GetBytes(ends[1]), out var last))
            {
                Sheets[byTab[tab]] = Sheets[byTab[tab]] with { TitleRows = (first.Row, last.Row) };
            }
        }
    }
}
