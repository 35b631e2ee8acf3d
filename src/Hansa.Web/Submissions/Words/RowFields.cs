using System.Text.RegularExpressions;
using Hansa.Core.Forms;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Web.Words;

namespace Hansa.Web.Submissions.Words;

/// <summary>Columns of a form as fields of a page: their names in forms, what their headings say in short and in brackets.</summary>
internal static partial class RowFields
{
    /// <summary>The name of the field: <c>title</c>.</summary>
    public static string NameOf(ColumnRole role) => role.ToString().ToLowerInvariant();

    /// <summary>Null for what is no column that a row keeps.</summary>
    public static ColumnRole? Find(string? name) => s_byName.TryGetValue(name ?? "", out var role) ? role : null;

    private static readonly Dictionary<string, ColumnRole> s_byName = new[]
    {
        ColumnRole.Title, ColumnRole.Dates, ColumnRole.Place, ColumnRole.Content, ColumnRole.Participants, ColumnRole.Note,
        ColumnRole.Agreement, ColumnRole.Section, ColumnRole.Subsection,
    }.ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>The fields of a row, in the order of the form.</summary>
    public static IEnumerable<FormColumn> FieldsOf(Form form) => form.Columns.Where(column => s_byName.ContainsValue(column.Role));

    /// <summary>«Участники мероприятия» of «Участники мероприятия (общее количество, …)»; the form itself knows no English.</summary>
    public static string Label(FormColumn column, Language language) =>
        language == Language.Russian ? InBrackets().Replace(column.Heading, "").Trim() : Name(column.Role, language);

    /// <summary>«Общее количество, …» of the same; "" without brackets.</summary>
    public static string Hint(FormColumn column, Language language) =>
        InBrackets().Match(column.Heading) is not { Success: true } match || match.Groups[1].Value is not { Length: > 0 } text ? ""
        : language == Language.Russian ? char.ToUpperInvariant(text[0]) + text[1..]
        : WebWords.Say($"cell.{NameOf(column.Role)}.hint", language);

    /// <summary>In a word: «Сроки».</summary>
    public static string Name(ColumnRole role, Language language) => WebWords.Say($"cell.{NameOf(role)}", language);

    [GeneratedRegex(@"\s*\(([^()]*)\)\s*$")]
    private static partial Regex InBrackets();
}
