namespace Hansa.Core.Places;

/// <summary>The way an activity was held (domain.md M-59, M-82).</summary>
public enum Mode
{
    InPerson,
    Online,
    Hybrid,

    /// <summary>«Заочно»: works were sent in, nobody met.</summary>
    Correspondence,

    /// <summary>«В рабочем порядке»: a paper signed by exchange, without a meeting.</summary>
    ByExchange,
}
