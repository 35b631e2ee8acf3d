namespace Hansa.Core.Agreements;

/// <summary>The tokens of a title that name the parties, without «между»; from 0 to 0 when there are none.</summary>
/// <param name="Genitive">They stand in the genitive, with no preposition before them: «Договор о сотрудничестве А и Б».</param>
internal readonly record struct PartyRange(int From, int To, bool Genitive = false)
{
    public bool IsEmpty => To == 0;

    /// <summary>The first token that belongs to the parties, «между» included.</summary>
    public int First => Genitive ? From : From - 1;
}
