"""The round of the municipalities, II квартал 2024 года: what each body wrote."""

from .model import Round, Row, Submission, Wide, count, day, span

NBSP = "\u00a0"
SMOLENSK = "Город Смоленск"
VYAZMA = "Муниципальное образование «Вяземский район» Смоленской области"
RUDNYA = "Муниципальное образование «Руднянский район» Смоленской области"
SAFONOVO = "Муниципальное образование «Сафоновский район» Смоленской области"

COLUMNS = [
    ("number", "№\nп/п"),
    ("title", "Наименование мероприятия"),
    ("place", "Место проведения\nмероприятия"),
    ("dates", "Сроки\nпроведения\nмероприятия"),
    ("content", "Содержание мероприятия\n(в том числе краткая информация о достигнутых договоренностях)"),
    ("participants", "Участники мероприятия\n(ФИО, должность)"),
]

smolensk = Submission(
    "smolensk.docx", SMOLENSK, SMOLENSK,
    before=["2", "{^}Информация о мероприятиях в международной сфере во II квартале 2024 года", "Администрация города Смоленска"],
    numbers="{}. ", columns=COLUMNS, items=[
        Row(title="Участие в онлайн-встрече городов – членов Ганзейского союза Нового времени",
            place="",
            dates="18 апреля",
            content="Города рассказали о подготовке к летнему празднику и согласовали описание общего пешеходного маршрута",
            participants="Сотрудники Администрации\nг. Смоленска, представители городов Германии, Латвии, Эстонии и Республики Беларусь",
            spans=[day("2024-04-18")], mode="online", countries=["BY", "DE", "EE", "LV"],
            problems=[("place", "cell.empty-place"), ("participants", "headcount.missing")]),
        Row(title="Прием делегации города-побратима Витебска",
            place=f"г.{NBSP}Смоленск",
            dates="8-9 мая",
            content="Гости участвовали в праздновании Дня Победы, возложили цветы к Вечному огню; подписан план культурных обменов на лето",
            participants="Делегация г. Витебска (Республика Беларусь) – 14 человек",
            spans=[day("2024-05-08", "2024-05-09")], headcount=count(14), countries=["BY"],
            unclear=["documents"]),
        Row(title="Участие школьных команд в международной игре «Знатоки истории»",
            place="г. Полоцк,   Республика Беларусь",
            dates="1 -2 июня",
            content="Смоленские команды заняли второе и четвертое места",
            participants="Ученики гимназии № 1 и школы № 40 (12 чел.)",
            spans=[day("2024-06-01", "2024-06-02")], headcount=count(12), countries=["BY"]),
    ])

vyazma = Submission(
    "vyazma.xlsx", VYAZMA, VYAZMA,
    before=["Информация. Муниципальное образование «Вяземский район» Смоленской области"],
    columns=COLUMNS, items=[
        Row(title="Международный пленэр «Вяземские монастыри»",
            place="г. Вязьма",
            dates="с 20 по 26 мая",
            content="Художники написали 38 работ, часть из них подарена вяземскому музею",
            participants="16 художников из России, Республики Беларусь и Республики Молдова",
            spans=[day("2024-05-20", "2024-05-26")], headcount=count(16), countries=["BY", "MD"]),
        Row(title="Участие танцевального коллектива «Ритм» в конкурсе «Балтийская волна» (в формате онлайн)",
            place="г. Калининград",
            dates="июнь",
            content="Коллектив отправил запись двух танцев и получил диплом второй степени",
            participants="В конкурсе принял участие коллектив «Ритм» районного Дома культуры (18 человек)",
            spans=[span("2024-06-01", "2024-06-30", "month")], headcount=count(18), mode="online",
            problems=[("participants", "participants.sentence")]),
    ])

rudnya = Submission(
    "rudnya.docx", RUDNYA, RUDNYA,
    before=["Информация о мероприятиях в международной сфере", RUDNYA],
    numbers="auto", columns=[COLUMNS[0], COLUMNS[3], COLUMNS[1], COLUMNS[2], COLUMNS[5], COLUMNS[4]], items=[
        Row(title="Праздник приграничных районов «Две Березины»",
            dates="15 июня",
            place="п. Понизовье, Руднянский район",
            participants="Жители Руднянского и Лиозненского районов, около 1 тыс. человек",
            content="Выступили хоры и танцевальные коллективы двух районов, прошла ярмарка меда и льняных изделий. Главы районов условились проводить праздник поочередно",
            spans=[day("2024-06-15")], headcount=count(1000, qualifier="about"), countries=["BY"], unclear=["countries"]),
        Row(title="Рабочая встреча в формате {видеоконференц-связи=>видеоконференцсвязи} по ремонту моста у границы",
            dates="27 июня",
            place="",
            participants="Глава муниципального образования, представители Лиозненского районного исполнительного комитета (Республика Беларусь)",
            content="На видеоконференцсвязи согласованы дни закрытия моста и объездная дорога",
            spans=[day("2024-06-27")], mode="online", countries=["BY"],
            problems=[("title", "text.hyphenation"), ("place", "cell.empty-place"), ("participants", "headcount.missing")]),
    ])

safonovo = Submission(
    "safonovo.docx", SAFONOVO, SAFONOVO,
    before=[SAFONOVO],
    after=["Во II квартале 2024 года мероприятия в международной сфере не проводились."])

ROUND = Round(
    folder="municipal-2024-Q2", form="international-municipal", label="II квартал 2024 года", code="2024-Q2", kind="quarter", start="2024-04-01", end="2024-06-30",
    title="Отчет о мероприятиях, проведенных органами местного самоуправления Смоленской области в международной сфере во II квартале 2024 года",
    columns=COLUMNS,
    submissions=[smolensk, vyazma, rudnya, safonovo],
    told_twice=[])
