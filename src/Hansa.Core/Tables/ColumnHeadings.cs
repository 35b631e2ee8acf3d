namespace Hansa.Core.Tables;

/// <summary>
/// Knows a column by its heading, whatever the year and the office: by telling stems first, by likeness to known headings
/// second, so that a slip of the pen does not lose a column (domain.md M-01, M-16).
/// </summary>
public static class ColumnHeadings
{
    /// <summary>Headings longer than this are taken for text, not for headings.</summary>
    private const int LongestHeading = 400;

    /// <summary>How alike a misspelt heading must be to a known one, 0 to 1.</summary>
    private const double Alike = 0.78;

    // In order of precedence: the first whose stem the squeezed heading begins with (or contains, after ~) wins.
    private static readonly (ColumnRole Role, string[] Stems)[] s_stems =
    [
        (ColumnRole.Number, ["№", "номерпп", "nпп", "порядковыйномер"]),
        (ColumnRole.Note, ["примечан", "причиныневыполн", "причинанев", "причинынереализ", "~невыполнениязапланир"]),
        (ColumnRole.Agreement,
            ["соглашен", "~врамкахкоторогобылапроведенаработа", "наименованиесоглаш", "реквизитысоглаш", "названиесоглаш", "договор", "основаниесоглаш", "документврамках"]),
        (ColumnRole.Headcount,
            ["количествоучаст", "числоучаст", "численностьучаст", "общееколичествоучаст", "общеечислоучаст", "колвоучаст", "охват", "количествочеловек", "числочеловек", "колвочеловек", "количествопринявших", "численность"]),
        (ColumnRole.Participants,
            ["участник", "составучаст", "составделег", "переченьучаст", "представителиу", "ктопринялучаст", "фиоучаст", "фиодолжн", "сведенияобучаст", "категорияучаст", "категорииучаст", "делегац", "~участникимероп"]),
        (ColumnRole.Content,
            ["содержан", "цельсодерж", "целисодерж", "цельирез", "краткоесодерж", "краткоеописан", "краткаяинформ", "краткаяхаракт", "описан", "результат", "итог", "цельмероп", "целимероп", "цельпров", "целииз", "суть", "цель", "задачи", "~содержаниеирез", "~результатмероп", "~результатыпров", "достигнут", "информацияомероп", "информацияоход"]),
        (ColumnRole.Section,
            ["раздел", "направлениесотр", "направлениядеят", "направлениедеят", "сферасотр", "сферадеят", "направлен", "сфера"]),
        (ColumnRole.Title,
            ["наименованиемероп", "названиемероп", "мероприят", "наименованиеитема", "наименованиесобыт", "названиесобыт", "темамероп", "видмероп", "проведенныемероп", "проведенноемероп", "реализованн", "событи", "наименованиепроект", "наименованиеработ", "наименование", "название", "тема", "~наименованиемероп", "~названиемероп"]),
        (ColumnRole.Subsection,
            ["подраздел", "организац", "организатор", "исполнител", "учрежден", "ответственн", "орган", "наименованиеорган", "наименованиеучр", "муниципальн", "ведомств", "структурноеподр", "департамент"]),
        (ColumnRole.Country, ["стран", "государств", "регионпартнер", "партнер", "зарубежн", "иностранн"]),
    ];

    private static readonly string[] s_datesStems = ["дат", "срок", "период", "времяпров", "деньпров", "числаипров", "когда", "времяи"];
    private static readonly string[] s_placeStems = ["мест", "площадк", "город", "адрес", "локац", "гдепров", "формат", "населенн", "территори"];

    private static readonly (string Text, ColumnRole Role)[] s_known =
    [
        ("наименованиемероприятия", ColumnRole.Title),
        ("названиемероприятия", ColumnRole.Title),
        ("мероприятие", ColumnRole.Title),
        ("местопроведениямероприятия", ColumnRole.Place),
        ("местопроведения", ColumnRole.Place),
        ("срокипроведениямероприятия", ColumnRole.Dates),
        ("срокипроведения", ColumnRole.Dates),
        ("датапроведения", ColumnRole.Dates),
        ("датапроведениямероприятия", ColumnRole.Dates),
        ("содержаниемероприятияирезультат", ColumnRole.Content),
        ("содержаниемероприятия", ColumnRole.Content),
        ("содержание", ColumnRole.Content),
        ("цельсодержаниеирезультатмероприятия", ColumnRole.Content),
        ("содержаниеирезультатмероприятия", ColumnRole.Content),
        ("участникимероприятия", ColumnRole.Participants),
        ("участники", ColumnRole.Participants),
        ("примечание", ColumnRole.Note),
        ("соглашениеосотрудничестве", ColumnRole.Agreement),
        ("соглашение", ColumnRole.Agreement),
    ];

    /// <summary>The meaning of a heading, or <see cref="ColumnRole.Unknown"/>.</summary>
    public static ColumnRole RoleOf(string heading)
    {
        if (heading.Length > LongestHeading)
        {
            return ColumnRole.Unknown;
        }

        var text = HeadingText.Squeeze(heading);
        if (text.Length == 0)
        {
            return ColumnRole.Unknown;
        }

        // «п/п» alone, as is «№» on a line of its own, is the number column.
        if (text is "пп" or "номер" or "n" or "nп" || text[0] == '№' && text.Length <= 8)
        {
            return ColumnRole.Number;
        }

        return DatesOrPlace(text) ?? ByStem(text) ?? ByLikeness(text);
    }

    // «Дата и место проведения», «Место, сроки»: one stem opens the heading, the other follows.
    private static ColumnRole? DatesOrPlace(string text)
    {
        var dates = StartsWithAny(text, s_datesStems);
        var place = StartsWithAny(text, s_placeStems);
        if (!dates && !place)
        {
            return null;
        }

        if (dates && (text.Contains("мест", StringComparison.Ordinal) || text.Contains("площадк", StringComparison.Ordinal)))
        {
            return ColumnRole.DatesAndPlace;
        }

        if (place && (text.Contains("дата", StringComparison.Ordinal) || text.Contains("даты", StringComparison.Ordinal)
            || text.Contains("срок", StringComparison.Ordinal) || text.Contains("ивремя", StringComparison.Ordinal)))
        {
            return ColumnRole.DatesAndPlace;
        }

        return dates ? ColumnRole.Dates : ColumnRole.Place;
    }

    private static ColumnRole? ByStem(string text)
    {
        foreach (var (role, stems) in s_stems)
        {
            foreach (var stem in stems)
            {
                var found = stem[0] == '~'
                    ? text.AsSpan().Contains(stem.AsSpan(1), StringComparison.Ordinal)
                    : text.StartsWith(stem, StringComparison.Ordinal);
                if (found)
                {
                    return role;
                }
            }
        }

        return null;
    }

    private static ColumnRole ByLikeness(string text)
    {
        var best = ColumnRole.Unknown;
        var bestLikeness = Alike;
        foreach (var (known, role) in s_known)
        {
            if (Math.Abs(known.Length - text.Length) > known.Length / 4 + 1)
            {
                continue;
            }

            var likeness = 1 - (double)EditDistance.Between(text, known) / Math.Max(text.Length, known.Length);
            if (likeness > bestLikeness)
            {
                (best, bestLikeness) = (role, likeness);
            }
        }

        return best;
    }

    private static bool StartsWithAny(string text, string[] stems)
    {
        foreach (var stem in stems)
        {
            if (text.StartsWith(stem, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
