using Hansa.Core.Text;

namespace Hansa.Core.Tests.Text;

public sealed class SentencesTests
{
    [Theory]
    [InlineData(Language.Russian, "В файле «а.docx» указан II квартал 2024 года, а собираются сведения за I полугодие 2024 года.")]
    [InlineData(Language.English, "The file “а.docx” speaks of Q2 2024, but the round is for the first half of 2024.")]
    public void Get_SlotOfAPeriod_SaysItsName(Language language, string expected) =>
        Assert.Equal(expected, Sentences.Core.Get("round.period-differs", language, "а.docx", "2024-Q2", "2024-H1").Replace('\u00a0', ' '));

    [Fact]
    public void Get_SlotOfAForm_SaysItsNameAndLeavesWhatIsNone() =>
        Assert.Equal(
            "Файл «а.docx» похож на форму «Отчет о сотрудничестве с регионами одной страны», а собираются сведения по форме «quarterly».",
            Sentences.Core.Get("round.form-differs", Language.Russian, "а.docx", "country-cooperation", "quarterly").Replace('\u00a0', ' '));
}
