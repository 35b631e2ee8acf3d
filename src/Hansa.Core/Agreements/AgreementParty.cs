namespace Hansa.Core.Agreements;

/// <summary>A party as an agreement's title names it.</summary>
/// <param name="Name">In the nominative where its head is a known kind of body («Администрация Смоленской области»), else as written.</param>
/// <param name="Key">Comparable spelling: small letters and digits of the name alone.</param>
public sealed record AgreementParty(string Name, string Key);
