using System.Text;
using Hansa.Core.Forms;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Forms;

public class FormFileTests
{
    private static readonly string s_good = File.ReadAllText(Repo.PathOf("forms", "international-executive.2023.json"));

    [Fact]
    public void Parse_EachFormOfTheFolder_HasNoProblem()
    {
        foreach (var path in Directory.EnumerateFiles(Repo.PathOf("forms"), "*.json"))
        {
            var reading = FormFile.Parse(Path.GetFileName(path), File.ReadAllBytes(path));
            Assert.Empty(reading.Problems);
            Assert.Equal(Path.GetFileName(path), $"{reading.Form!.Id}.{reading.Form.Version}.json");
            Assert.Equal(reading.Form.Page.TextWidth, reading.Form.Columns.Sum(column => column.Width), 0.5);
        }
    }

    [Theory]
    [InlineData("\"version\": \"2023\",", "", "json.missing", "version")]
    [InlineData("\"version\": \"2023\"", "\"version\": \" \"", "json.empty", "version")]
    [InlineData("\"version\": \"2023\"", "\"version\": 2023", "json.kind.text", "version")]
    [InlineData("\"version\": \"2023\"", "\"vesion\": \"2023\"", "json.unknown", "vesion")]
    [InlineData("\"version\": \"2023\"", "\"version\": \"2023\", \"version\": \"2024\"", "json.twice", "version")]
    [InlineData("\"track\": \"international\"", "\"track\": \"lunar\"", "json.choice", "scope.track")]
    [InlineData("\"ofOneCountry\": false", "\"ofOneCountry\": \"no\"", "json.kind.flag", "scope.ofOneCountry")]
    [InlineData("\"from\": 2023", "\"from\": 2023.5", "json.kind.integer", "years.from")]
    [InlineData("\"from\": 2023", "\"from\": 0", "json.range", "years.from")]
    [InlineData("\"from\": 2023", "\"from\": 2023, \"to\": 2020", "form.years", "years")]
    [InlineData("\"role\": \"place\"", "\"role\": \"venue\"", "json.choice", "columns[2].role")]
    [InlineData("\"role\": \"place\"", "\"role\": \"title\"", "form.role-twice", "columns[2].role")]
    [InlineData("\"role\": \"number\"", "\"role\": \"note\"", "form.role-missing", "columns")]
    [InlineData("\"width\": 56", "\"width\": \"56\"", "json.kind.number", "columns[1].width")]
    [InlineData("\"width\": 56", "\"width\": 560", "json.range", "columns[1].width")]
    [InlineData("\"width\": 56", "\"width\": 66", "form.width", "columns")]
    [InlineData("\"align\": \"center\"", "\"align\": \"right\"", "json.choice", "columns[0].align")]
    [InlineData("{period:in}\",", "{period:in\",", "form.pattern", "title")]
    [InlineData("{period:in}\",", "{period:at}\",", "form.slot", "title")]
    [InlineData("{bodies:instrumental}", "{bodies:dative}", "form.slot", "title")]
    [InlineData("{bodies:instrumental}", "{ministers}", "form.slot", "title")]
    [InlineData("прием|приема|приемов", "прием|приема", "form.plural", "footer.receptions.kinds.reception")]
    [InlineData("{list}", "{places}", "form.slot", "footer.receptions.some")]
    [InlineData("\"size\": \"A4\"", "\"size\": \"A5\"", "json.choice", "page.size")]
    [InlineData("\"Times New Roman\"", "\"X\\\"; } </style>\"", "form.font", "page.font")]
    [InlineData("\"left\": 20", "\"left\": -1", "json.range", "page.margins.left")]
    [InlineData("\"grouping\": [\"field\", \"institution\"]", "\"grouping\": \"field\"", "json.kind.list", "grouping")]
    [InlineData("\"grouping\": [\"field\", \"institution\"]", "\"grouping\": [\"field\", 7]", "json.kind.text", "grouping[1]")]
    [InlineData("\"at\": \"end\"", "\"at\": \"bottom\"", "json.choice", "sections[11].at")]
    public void Parse_OneFieldWrong_NamesFileAndField(string from, string to, string code, string field)
    {
        Assert.Contains(from, s_good, StringComparison.Ordinal);
        var index = s_good.IndexOf(from, StringComparison.Ordinal);
        var reading = FormFile.Parse("my.json", Encoding.UTF8.GetBytes(s_good[..index] + to + s_good[(index + from.Length)..]));

        Assert.Null(reading.Form);
        var problem = Assert.Single(reading.Problems, problem => problem.Code == code);
        Assert.Equal(field, problem.Text);
        Assert.Contains("«my.json»", problem.Message(Language.Russian), StringComparison.Ordinal);
        Assert.Contains(field.Split('.')[0].Split('[')[0], problem.Message(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "json.invalid")]
    [InlineData("[]", "json.not-object")]
    [InlineData("null", "json.not-object")]
    [InlineData("{\"id\": \"a\"", "json.invalid")]
    [InlineData("{\"id\": \"\\ud800\"}", "json.kind.text")]
    [InlineData("{}", "json.missing")]
    [InlineData("{\"columns\": [1, null, {}], \"title\": {}}", "json.kind.object")]
    public void Parse_NotAForm_IsAProblemAndNeverThrows(string json, string code)
    {
        var reading = FormFile.Parse("x.json", Encoding.UTF8.GetBytes(json));
        Assert.Null(reading.Form);
        Assert.Contains(reading.Problems, problem => problem.Code == code);
        Assert.All(reading.Problems, problem => Assert.DoesNotContain("[json.", problem.Message(Language.Russian), StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_TruncatedAnywhere_NeverThrows()
    {
        var bytes = Encoding.UTF8.GetBytes(s_good);
        for (var length = 0; length < bytes.Length - 1; length += 97)
        {
            Assert.Null(FormFile.Parse("x.json", bytes.AsMemory(0, length)).Form);
        }
    }
}
