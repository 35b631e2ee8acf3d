using System.Text.RegularExpressions;
using Hansa.Core.Text;
using Hansa.Tests;
using Hansa.Web.Words;

namespace Hansa.Web.Tests.Words;

/// <summary>The words of the pages as an editor would have them.</summary>
public sealed partial class SentencesTests
{
    // Names and formats that Russian officials write in Latin letters.
    private static readonly string[] s_latin =
        ["Hansa", "Ctrl", "Word", "Excel", "PDF", "XLSX", "DOCX", "ODT", "CSV", "HTML", "JSON", "SMTP", "TOTP", "QR", "API", "URL", "English", "e-mail", "docx", "xlsx", "odt", "pdf", "csv", "txt", "html", "ods", "json", "III", "LibreOffice", "OpenDocument"];

    public static IEnumerable<TheoryDataRow<string, string, string>> Sentences =>
        from file in Directory.EnumerateFiles(Repo.PathOf("src", "Hansa.Web"), "*.sentences.tsv", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        from line in File.ReadLines(file)
        where line.Length > 0 && line[0] != '#'
        let cells = line.Split('\t')
        select new TheoryDataRow<string, string, string>(cells[0], cells.ElementAtOrDefault(1) ?? "", cells.ElementAtOrDefault(2) ?? "") { TestDisplayName = cells[0] };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentence_BothLanguages_AreWrittenWell(string key, string russian, string english)
    {
        var found = FaultsOf(russian).Select(fault => $"Russian: {fault}").Concat(FaultsOf(english).Select(fault => $"English: {fault}")).ToList();
        if (russian.Contains('\''))
        {
            found.Add("Russian: straight quotes");
        }

        // One spelling everywhere: «ё» only where the word would be read as another one without it.
        if (russian.Replace("всё", "", StringComparison.OrdinalIgnoreCase).Contains('ё', StringComparison.OrdinalIgnoreCase))
        {
            found.Add("Russian: «ё» outside «всё»");
        }

        if (russian.Contains('—', StringComparison.Ordinal))
        {
            found.Add("Russian: another dash than elsewhere");
        }

        found.AddRange(LatinWord().Matches(russian).Select(word => word.Value).Except(s_latin).Select(word => $"Russian: «{word}» is not Russian"));
        found.AddRange(CyrillicOutsideQuotes(english, key).Select(word => $"English: “{word}” is not English"));
        if (!Slots(russian).SetEquals(Slots(english)))
        {
            found.Add("the slots differ");
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void Keys_NamedInPagesAndCode_HaveTheirSentence()
    {
        var missing =
            from file in Directory.EnumerateFiles(Repo.PathOf("src", "Hansa.Web"), "*.*", SearchOption.AllDirectories)
            where file.EndsWith(".razor", StringComparison.Ordinal) || (file.EndsWith(".cs", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            from Match said in Said().Matches(File.ReadAllText(file))
            let key = said.Groups[1].Value
            where !WebWords.Has(key) && !Core.Text.Sentences.Core.Has(key)
            select $"{Path.GetFileName(file)}: {key}";
        Assert.Empty(missing);
    }

    private static IEnumerable<string> FaultsOf(string text)
    {
        if (text.Trim().Length == 0)
        {
            yield return "there is none";
        }

        if (text.Trim() != text || text.Contains("  ", StringComparison.Ordinal))
        {
            yield return "a space too many";
        }

        if (text.Contains('"', StringComparison.Ordinal) || Apostrophe().IsMatch(text))
        {
            yield return "straight quotes";
        }

        if (text.Contains(" - ", StringComparison.Ordinal))
        {
            yield return "a hyphen for a dash";
        }

        if (text.Contains("...", StringComparison.Ordinal))
        {
            yield return "three dots for an ellipsis";
        }
    }

    private static IEnumerable<string> CyrillicOutsideQuotes(string english, string key) =>
        key == "web.language.ru" ? [] : CyrillicWord().Matches(Quoted().Replace(english, "")).Select(word => word.Value);

    private static HashSet<string> Slots(string text) => [.. Slot().Matches(text).Select(slot => slot.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Slot();

    [GeneratedRegex(@"[A-Za-z][A-Za-z-]{2,}")]
    private static partial Regex LatinWord();

    [GeneratedRegex(@"[А-Яа-яЁё]+")]
    private static partial Regex CyrillicWord();

    [GeneratedRegex(@"[«“][^»”]*[»”]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\w'\w")]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"\bSay\(\s*""([a-z][a-z0-9.-]*[a-z0-9])""")]
    private static partial Regex Said();
}
