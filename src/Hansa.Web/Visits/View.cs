using Hansa.Core.Text;
using Hansa.Web.Words;
using Microsoft.AspNetCore.Components;

namespace Hansa.Web.Visits;

/// <summary>What every page and part of a page knows: who looks at it, in which language.</summary>
public abstract class View : ComponentBase
{
    [Inject]
    public Visit Visit { get; set; } = null!;

    protected Language Language => Visit.Language;

    /// <summary>The sentence of the key in the visitor’s language.</summary>
    protected string Say(string key, params ReadOnlySpan<object?> arguments) => Visit.Say(key, arguments);

    protected string Day(DateOnly? day) => day is { } known ? Shown.Day(known, Language) : "";

    protected string Moment(DateTimeOffset moment) => Shown.Moment(moment, Visit.Register.Time.LocalTimeZone, Language);

    protected string Number(long number) => Shown.Number(number, Language);

    /// <summary>A country or region by its code.</summary>
    protected string Area(string code) => Shown.Area(code, Language);
}
