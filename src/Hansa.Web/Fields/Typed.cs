using System.Globalization;
using Hansa.Core.Dates;
using Hansa.Core.Problems;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Fields;

/// <summary>What was typed into a form, word for word, and what is wrong with it: shown again with everything still there.</summary>
public sealed class Typed
{
    private static readonly string[] s_days = ["yyyy-MM-dd", "d.M.yyyy", "d.M.yy"];
    private readonly Dictionary<string, IReadOnlyList<string>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Problem> _wrong = new(StringComparer.Ordinal);

    public static Typed Of(IFormCollection form)
    {
        var typed = new Typed();
        foreach (var (name, values) in form)
        {
            typed._values[name] = [.. values.Select(static value => (value ?? "").ReplaceLineEndings("\n"))];
        }

        return typed;
    }

    public static Typed Of(IEnumerable<(string Name, string? Value)> fields)
    {
        var typed = new Typed();
        foreach (var field in fields.GroupBy(static field => field.Name))
        {
            typed._values[field.Key] = [.. field.Select(static one => one.Value ?? "")];
        }

        return typed;
    }

    /// <summary>The same with another value in a field, and with what is wrong with it.</summary>
    public Typed With(string name, string value) => Under(Of([(name, value)]));

    /// <summary>These values where the other has none, with what is wrong with the other.</summary>
    public Typed Under(Typed other)
    {
        var both = new Typed();
        foreach (var (field, values) in _values.Concat(other._values))
        {
            both._values[field] = values;
        }

        foreach (var (field, problem) in other._wrong.Concat(_wrong))
        {
            both.Note(field, problem);
        }

        return both;
    }

    /// <summary>"" where nothing was typed.</summary>
    public string this[string name] => All(name) is [var first, ..] ? first : "";

    public IReadOnlyList<string> All(string name) => _values.GetValueOrDefault(name, []);

    /// <summary>Problems that belong to a field, and under "" those of the form as a whole.</summary>
    public IReadOnlyDictionary<string, Problem> Wrong => _wrong;

    public bool IsWrong => _wrong.Count > 0;

    public string? Text(string name) => this[name].Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Null where nothing was typed or where it is no day; the latter is noted.</summary>
    /// <param name="place">Which of several fields of that name.</param>
    public DateOnly? Day(string name, int place = 0)
    {
        var text = All(name).ElementAtOrDefault(place)?.Trim() ?? "";
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, s_days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        // «5 июня 2019 года» is as good.
        if (DatePhrase.Parse(text, null).Spans is [{ Precision: DatePrecision.Day } span] && span.Start == span.End)
        {
            return span.Start;
        }

        Note(name, place, "form.no-day", text);
        return null;
    }

    public int? Number(string name)
    {
        var text = this[name].Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Note(name, "form.no-number", text);
        return null;
    }

    /// <summary>Null where nothing was chosen, and for what cannot be chosen.</summary>
    public T? Choice<T>(string name, int place = 0)
        where T : struct, Enum =>
        Enum.TryParse<T>(All(name).ElementAtOrDefault(place), out var value) && Enum.IsDefined(value) ? value : null;

    public Guid? Key(string name) => Guid.TryParse(this[name], out var key) ? key : null;

    public void Note(string name, string code, params object?[] arguments) => Note(name, new Problem(code, Severity.Error) { Arguments = arguments });

    /// <param name="place">Which of several fields of that name.</param>
    public void Note(string name, int place, string code, params object?[] arguments) => Note(place == 0 ? name : $"{name}.{place}", code, arguments);

    /// <summary>The first problem of a field is the one that is told.</summary>
    public void Note(string name, Problem problem) => _wrong.TryAdd(name, problem);
}
