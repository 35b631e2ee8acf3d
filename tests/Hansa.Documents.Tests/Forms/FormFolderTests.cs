using Hansa.Documents.Forms;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Forms;

public sealed class FormFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hansa-tests-").FullName;

    [Fact]
    public void Load_FolderWithAFormAndAWrongFile_AddsTheFormAndSaysWhatIsWrong()
    {
        var text = File.ReadAllText(Repo.PathOf("forms", "international-municipal.2020.json"));
        File.WriteAllText(Path.Combine(_folder, "a.json"), text.Replace("\"id\": \"international-municipal\"", "\"id\": \"twin-cities\"", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(_folder, "b.json"), "[]");
        File.WriteAllText(Path.Combine(_folder, "c.txt"), "не форма");
        var catalog = FormFolder.Load(_folder, out var problems);
        Assert.NotNull(catalog.Find("twin-cities", 2024));
        Assert.NotNull(catalog.Find("international-municipal", 2024));
        Assert.Equal("json.not-object", Assert.Single(problems).Code);
    }

    [Fact]
    public void Load_NoSuchFolder_GivesTheBuiltInFormsAndSaysSo()
    {
        var catalog = FormFolder.Load(Path.Combine(_folder, "нет"), out var problems);
        Assert.Equal(5, catalog.All.Count);
        Assert.Equal("form.folder-unreadable", Assert.Single(problems).Code);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
