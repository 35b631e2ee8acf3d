using Hansa.Core.Duplicates.Words;
using Hansa.Core.Text;

namespace Hansa.Core.Duplicates.Traits;

/// <summary>Finds «г. Гагарин», «дер. Глущенки» in a place cell: what stands in two towns is not one place.</summary>
internal static class SettlementWords
{
    /// <summary>The stem of the name that follows token <paramref name="at"/>, or none when the token is no «г.».</summary>
    /// <param name="name">The token of the name.</param>
    public static ulong NameAfter(Phrase place, int at, out int name)
    {
        name = at;
        if (place.Tokens[at].Kind != TokenKind.Word
            || place[place.Tokens[at]] is not ("г" or "гор" or "город" or "города" or "городе" or "д" or "дер" or "деревня" or "пос" or "поселок"
                or "п" or "пгт" or "с" or "село" or "агрогородок" or "ст" or "станица" or "хутор"))
        {
            return Stem.None;
        }

        var next = at + 1;
        while (next < place.Tokens.Length && place.Folded[place.Tokens[next].Start] is '.')
        {
            next++;
        }

        if (next >= place.Tokens.Length || place.Tokens[next] is not { Kind: TokenKind.Word } token || !char.IsUpper(place.Text[token.Start]))
        {
            return Stem.None;
        }

        name = next;
        return Stem.Of(place[token]);
    }
}
