using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Tables;
using Hansa.Tests;

namespace Hansa.Core.Tests.Readings;

public class ReportReaderTests
{
    private const string Header = "| № п/п | Наименование мероприятия | Место проведения мероприятия | Сроки проведения мероприятия | Содержание мероприятия и результат | Участники мероприятия |";
    private const string Title = "Отчет о мероприятиях, проведенных органами исполнительной власти Смоленской области в международной сфере во II квартале 2020 года";

    private static Reading Read(string drawing) => Assert.Single(ReportReader.Read(Sketch.Document(drawing)));

    private static string Numbers(Reading reading) => string.Join(" ", reading.Rows.Select(row => row.Number));

    [Fact]
    public void Read_SectionsAndInstitutions_StandOverTheirRows() // M-05
    {
        var reading = Read($"""
            {Title}
            {Header}
            |= Сотрудничество в сфере культуры
            |= СОГБУК «Музей»
            | 1. | Выставка «Весна» | г. Смоленск | 5 мая 2020 года | Показ | Жители |
            |= ОГБУК «Музей-заповедник»
            | 2. | Показ | г. Брест | май 2020 года | Показ | Жители |
            |= Сотрудничество в сфере спорта
            | 3. | Кубок | г. Смоленск | 6 мая 2020 года | Игры | Команды |
            """);
        Assert.Equal(
            ["Сотрудничество в сфере культуры/СОГБУК «Музей»", "Сотрудничество в сфере культуры/ОГБУК «Музей-заповедник»", "Сотрудничество в сфере спорта/"],
            reading.Rows.Select(row => $"{row.Section}/{row.Subsection}"));
        Assert.Equal(Period.OfQuarter(2020, 2), reading.Head.Period);
        Assert.Equal(Title, reading.Head.Title);
    }

    [Theory]
    [InlineData("Отчет\nо сотрудничестве органов исполнительной власти\nза I полугодие 2020 года", "Отчет о сотрудничестве органов исполнительной власти за I полугодие 2020 года")] // M-02
    [InlineData("2\nОтчет о мероприятиях, проведенных органами местного самоуправления\nСмоленской области в международной сфере во II квартале 2020 года", "Отчет о мероприятиях, проведенных органами местного самоуправления Смоленской области в международной сфере во II квартале 2020 года")] // M-13
    [InlineData("Приложение № 1\nк письму от 5 июля 2020 года\nОтчет о мероприятиях за II квартал 2020 года", "Отчет о мероприятиях за II квартал 2020 года")]
    [InlineData("[bookmark: _GoBack]Отчет о мероприятиях за 2020 год", "Отчет о мероприятиях за 2020 год")] // M-14
    public void Read_TitleOverSeveralLines_IsOne(string lines, string expected)
    {
        var reading = Read($"{lines}\n{Header}\n| 1. | Т | М | 5 мая 2020 года | С | У |");
        Assert.Equal(expected, reading.Head.Title);
        Assert.Single(reading.Rows);
    }

    [Fact]
    public void Read_BodyUnderTheTitle_IsTheBody()
    {
        var reading = Read($"Информация\nДепартамент Смоленской области по культуре\n{Header}\n| 1. | Т | М | 5 мая | С | У |");
        Assert.Equal(("Информация", "Департамент Смоленской области по культуре"), (reading.Head.Title, reading.Head.Body));
    }

    [Fact]
    public void Read_BodyInOneCellWithTheTitle_IsTheBody()
    {
        var reading = Read($"| Информация. Главное управление спорта Смоленской области |\n| · |\n{Header}\n| 1. | Т | М | 5 мая | С | У |");
        Assert.Equal(("Информация", "Главное управление спорта Смоленской области"), (reading.Head.Title, reading.Head.Body));
    }

    [Fact]
    public void Read_OtherOrderAndHeadings_AreKnownByMeaning() // M-01, M-16
    {
        var reading = Read("""
            Информация о мероприятиях за II квартал 2020 года
            | №¶п/п | Дата проведе-¶ния | Название мероприя-тия | Кто принял участие | Краткое описание, итоги | Площадка |
            | 1 | 5 июня | Форум | Студенты | Обсуждение | г. Минск |
            """);
        var row = Assert.Single(reading.Rows);
        Assert.Equal(("5 июня", "Форум", "Студенты", "Обсуждение", "г. Минск"), (row.Dates, row.Title, row.Participants, row.Content, row.Place));
    }

    [Fact]
    public void Read_HeaderOfTwoRows_IsOne()
    {
        var reading = Read("""
            Отчет о мероприятиях за II квартал 2020 года
            | № п/п | Наименование мероприятия | Проведение {2} | Содержание | Участники |
            | ^ | ^ | место | сроки | ^ | ^ |
            | 1 | 2 | 3 | 4 | 5 | 6 |
            | 1. | Форум | г. Минск | 5 июня | Обсуждение | Студенты |
            """);
        var row = Assert.Single(reading.Rows);
        Assert.Equal(("г. Минск", "5 июня"), (row.Place, row.Dates));
        Assert.Equal("Проведение место", reading.Head.Columns[2].Heading);
    }

    [Fact]
    public void Read_HeaderOfTwoRowsUnmerged_IsOne()
    {
        var reading = Read("""
            Отчет о мероприятиях за II квартал 2020 года
            | № п/п | Наименование мероприятия | Проведение | | Содержание | Участники |
            | | | место | сроки | | |
            | 1. | Форум | г. Минск | 5 июня | Обсуждение | Студенты |
            """);
        var row = Assert.Single(reading.Rows);
        Assert.Equal(("г. Минск", "5 июня"), (row.Place, row.Dates));
    }

    [Fact]
    public void Read_TableSplitByAParagraph_GoesOn()
    {
        var reading = Read($"""
            {Title}
            {Header}
            |= Сотрудничество в сфере культуры
            | 1. | Выставка | г. Смоленск | 5 мая 2020 года | Показ | Жители |

            продолжение таблицы
            | 2. | Показ | г. Брест | май 2020 года | Показ | Жители |

            {Header}
            | 3. | Кубок | г. Смоленск | 6 мая 2020 года | Игры | Команды |
            """);
        Assert.Equal("1 2 3", Numbers(reading));
        Assert.All(reading.Rows, row => Assert.Equal("Сотрудничество в сфере культуры", row.Section));
    }

    [Fact]
    public void Read_HeadingsBetweenTables_AreSections()
    {
        var reading = Read($"""
            {Title}
            Сотрудничество в сфере культуры
            {Header}
            | 1. | Выставка | г. Смоленск | 5 мая 2020 года | Показ | Жители |

            Сотрудничество в сфере спорта
            {Header}
            | 1. | Кубок | г. Смоленск | 6 мая 2020 года | Игры | Команды |
            """);
        Assert.Equal(["Сотрудничество в сфере культуры", "Сотрудничество в сфере спорта"], reading.Rows.Select(row => row.Section));
    }

    [Fact]
    public void Read_TwoReportsInOneFile_AreTwoReadings()
    {
        var readings = ReportReader.Read(Sketch.Document($"""
            {Title}
            {Header}
            | 1. | Выставка | г. Смоленск | 5 мая 2020 года | Показ | Жители |

            Отчет о мероприятиях, проведенных в III квартале 2020 года
            {Header}
            | 1. | Кубок | г. Смоленск | 6 августа 2020 года | Игры | Команды |
            """));
        Assert.Equal([Period.OfQuarter(2020, 2), Period.OfQuarter(2020, 3)], readings.Select(reading => reading.Head.Period!.Value));
        Assert.Equal([1, 2], readings.Select(reading => reading.Head.Report));
        Assert.All(readings, reading => Assert.Single(reading.Rows));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("нет")]
    [InlineData("Вне соглашений")]
    public void Read_CellThatDeniesAnAgreement_CarriesNothingDown(string denial)
    {
        var reading = Read($"""
            Отчет о реализации соглашений за I квартал 2020 года
            | № п/п | Соглашение | Наименование мероприятия | Сроки | Место | Участники | Содержание | Примечание |
            | 1. | Соглашение с Тверской областью | Показ | 5 марта | г. Тверь | Жители | Показ | - |
            | 2. | {denial} | Выставка | 6 марта | г. Тверь | Жители | Показ | - |
            | 3. | | Концерт | 7 марта | г. Тверь | Жители | Показ | |
            """);
        Assert.All(reading.Rows.Skip(1), row => Assert.Empty(row.Agreements));
        Assert.Contains(reading.Rows[1].Problems, problem => problem.Code == "agreement.none");
    }

    [Fact]
    public void Read_AgreementsOnLinesOfTheirOwn_AreParted() // M-19
    {
        var reading = Read("""
            Отчет о реализации соглашений за I квартал 2020 года
            | № п/п | Соглашение | Наименование мероприятия | Сроки | Место | Участники | Содержание | Примечание |
            | 1. | соглашение с Брянской областью¶договор с музеем¶города Тулы | Показ | 5 марта | г. Тверь | Жители | Показ | - |
            """);
        Assert.Equal(["соглашение с Брянской областью", "договор с музеем города Тулы"], reading.Rows[0].Agreements);
    }

    [Fact]
    public void Read_EmptyOrMergedAgreement_IsCarriedDownWithinItsSection() // M-18
    {
        var reading = Read("""
            Отчет о реализации соглашений за I квартал 2020 года
            | № п/п | Соглашение | Наименование мероприятия | Сроки | Место | Участники | Содержание | Примечание |
            |= I квартал
            |= Департамент Смоленской области по культуре
            | 1. | Соглашение с Тверской областью | Показ | 5 марта | г. Тверь | Жители | Показ | - |
            | 2. | ^ | Выставка | 6 марта | г. Тверь | Жители | Показ | - |
            | 3. | | Концерт | 7 марта | г. Тверь | Жители | Показ | |
            |= Главное управление спорта Смоленской области
            | 4. | | Кубок | 7 марта | г. Тверь | Жители | Игры | |
            """);
        Assert.Equal([false, true, true, false], reading.Rows.Select(row => row.AgreementsFilledDown));
        Assert.Equal(["Соглашение с Тверской областью"], reading.Rows[2].Agreements);
        Assert.Empty(reading.Rows[3].Agreements);
        Assert.Contains(reading.Rows[3].Problems, problem => problem.Code == "agreement.none");
        Assert.Equal(["-", "-", "", ""], reading.Rows.Select(row => row.Note)); // M-21
        Assert.All(reading.Rows, row => Assert.Equal("I квартал", row.PeriodHeading)); // M-08
    }

    [Fact]
    public void Read_LastFullWidthRow_IsTheFooter() // M-12
    {
        var reading = Read($"""
            {Title}
            {Header}
            | 1. | Выставка | г. Смоленск | 5 мая 2020 года | Показ | Жители |
            |= В II квартале 2020 года состоялась 1 встреча с иностранными делегациями
            """);
        Assert.Equal("В II квартале 2020 года состоялась 1 встреча с иностранными делегациями", reading.Tail.Footer);
        Assert.Single(reading.Rows);
    }

    [Fact]
    public void Read_RowCutByAPage_ComesTogether()
    {
        var reading = Read($"""
            {Title}
            {Header}
            | 1. | Выставка | г. Смоленск | 5 мая 2020 года | Показ картин | Жители |
            | | | | | из собрания музея | города |
            | 2. | Показ | г. Брест | май 2020 года | Показ | Жители |
            """);
        Assert.Equal("1 2", Numbers(reading));
        Assert.Equal(("Показ картин из собрания музея", "Жители города"), (reading.Rows[0].Content, reading.Rows[0].Participants));
    }

    [Fact]
    public void Read_LayoutTableAround_IsSeenThrough()
    {
        var inner = Sketch.Document($"{Header}\n| 1. | Т | М | 5 мая 2020 года | С | У |").Parts.OfType<SourceRow>().ToList();
        var outer = new SourceRow(1, 1, [new SourceCell(0, 1, Title) { Nested = [inner] }]);
        var reading = Assert.Single(ReportReader.Read(new SourceDocument("a.docx", FileFormat.Docx, [outer])));
        Assert.Equal(Title, reading.Head.Title);
        Assert.Single(reading.Rows);
    }

    [Fact]
    public void Read_TableInsideACell_IsItsText()
    {
        var inner = Sketch.Document("| Гомель | 5 человек |\n| Брест | 6 человек |").Parts.OfType<SourceRow>().ToList();
        var parts = Sketch.Document($"{Title}\n{Header}\n| 1. | Т | М | 5 мая 2020 года | С | У |").Parts.ToList();
        var last = (SourceRow)parts[^1];
        parts[^1] = last with { Cells = [.. last.Cells.Take(5), last.Cells[5] with { Nested = [inner] }] };
        var row = Assert.Single(Assert.Single(ReportReader.Read(new SourceDocument("a.docx", FileFormat.Docx, parts))).Rows);
        Assert.Equal("У Гомель 5 человек Брест 6 человек", row.Participants);
    }

    [Fact]
    public void Read_NumbersMissing_AreCountedOn()
    {
        var reading = Read($"""
            {Title}
            {Header}
            | | Выставка | г. Смоленск | 5 мая 2020 года | Показ | Жители |
            | | Концерт | г. Смоленск | 6 мая 2020 года | Показ | Жители |
            """);
        Assert.Equal("1 2", Numbers(reading));
        Assert.Equal(2, reading.Problems.Count(problem => problem.Code == "table.number-missing"));
    }

    [Fact]
    public void Read_DateAndPlaceInOneColumn_AreParted()
    {
        var reading = Read("""
            Отчет о мероприятиях за II квартал 2020 года
            | № | Мероприятие | Дата и место проведения | Содержание | Участники |
            | 1 | Форум | 5-8 июня, г. Минск, Дом книги | Обсуждение | Студенты |
            | 2 | Форум | г. Минск, 9 июня 2020 года | Обсуждение | Студенты |
            | 3 | Форум | 10 июня¶г. Брест | Обсуждение | Студенты |
            | 4 | Форум | по согласованию | Обсуждение | Студенты |
            """);
        Assert.Equal(
            ["5-8 июня/г. Минск, Дом книги", "9 июня 2020 года/г. Минск", "10 июня/г. Брест", "/по согласованию"],
            reading.Rows.Select(row => $"{row.Dates}/{row.Place}"));
    }

    [Fact]
    public void Read_HeadcountColumn_ClosesTheParticipants()
    {
        var reading = Read("""
            Отчет о мероприятиях за II квартал 2020 года
            | № | Мероприятие | Дата | Место | Участники | Количество участников |
            | 1 | Форум | 5 июня | г. Минск | Студенты и школьники | 42 |
            """);
        var row = Assert.Single(reading.Rows);
        Assert.Equal("Студенты и школьники. Общее количество участников – 42 человека", row.Participants);
        Assert.Equal(42, row.Headcount?.Total);
    }

    [Fact]
    public void Read_UnknownHeadings_AreNamed()
    {
        var reading = Read("""
            Отчет о мероприятиях за II квартал 2020 года
            | Столбец А | Столбец Б | Столбец В | Сроки |
            | 1 | 2 | 3 | 5 июня |
            """);
        var problem = Assert.Single(reading.Problems, problem => problem.Code == "table.unknown-headings");
        Assert.Contains("«Столбец Б»", problem.Message(Core.Text.Language.Russian), StringComparison.Ordinal);
        Assert.Contains("«Сроки»", problem.Message(Core.Text.Language.Russian), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Информация\nДепартамент Смоленской области по культуре\nВ отчетном периоде мероприятия не проводились.")]
    [InlineData("Отчет за II квартал 2020 года\n" + Header + "\n|= Мероприятий не проводилось")]
    public void Read_NothingHeld_IsAStatementNotAnError(string drawing)
    {
        var reading = Read(drawing);
        Assert.Empty(reading.Rows);
        Assert.Equal(["report.nothing-held"], reading.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Read_NoTable_SaysSo() => Assert.Equal(["table.none"], Read("Просим принять к сведению.").Problems.Select(problem => problem.Code));

    [Fact]
    public void Read_HeaderLost_TakesTheUsualColumns()
    {
        var reading = Read($"{Title}\n| 1. | Выставка | г. Смоленск | 5 мая 2020 года | Показ | Жители |\n| 2. | Показ | г. Брест | 6 мая 2020 года | Показ | Жители |");
        Assert.Equal("1 2", Numbers(reading));
        Assert.Equal("г. Брест", reading.Rows[1].Place);
        Assert.Contains(reading.Problems, problem => problem.Code == "table.no-header");
    }

    [Fact]
    public void Stream_LongTable_KeepsNoRows()
    {
        var parts = Sketch.Document($"{Title}\n{Header}\n| 1. | Т | М | 5 мая 2020 года | С | У |").Parts.ToList();
        var row = (SourceRow)parts[^1];
        IEnumerable<DocumentPart> Long()
        {
            yield return parts[0];
            yield return parts[1];
            for (var i = 1; i <= 20_000; i++)
            {
                yield return row with { Row = i, Cells = [new SourceCell(0, 1, $"{i}."), .. row.Cells.Skip(1).Select(cell => cell with { Text = cell.Text + i })] };
            }
        }

        var kept = new List<WeakReference>();
        foreach (var part in ReportReader.Stream(new SourceDocument("a.docx", FileFormat.Docx, Long())))
        {
            kept.Add(new WeakReference(part));
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.Equal(20_002, kept.Count);
        Assert.InRange(kept.Count(reference => reference.IsAlive), 0, 50);
    }
}
