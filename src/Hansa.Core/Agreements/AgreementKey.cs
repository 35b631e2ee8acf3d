using System.Globalization;

namespace Hansa.Core.Agreements;

/// <summary>A spelling of an agreement's title in which what people take for the same title is equal (domain.md M-51, M-53).</summary>
public static class AgreementKey
{
    /// <summary>
    /// Kind, parties in a fixed order, subject, number and date: without case, ё, spaces, dashes, quotes, brackets and «трехстороннее»,
    /// and with glued words parted. Titles with equal keys name one agreement; "" for a title without letters.
    /// </summary>
    public static string Of(string title) => Of(AgreementTitle.Parse(title));

    internal static string Of(AgreementTitle title)
    {
        var parties = new List<string>(title.Parties.Count);
        foreach (var party in title.Parties)
        {
            parties.Add(party.Key);
        }

        parties.Sort(StringComparer.Ordinal);
        var subject = Squeezed.Of(title.Subject);
        return parties.Count == 0 && subject.Length == 0 && title.Number is null && title.Date is null
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{title.Kind}|{string.Join('+', parties)}|{subject}|{title.Number}|{title.Date:yyyyMMdd}").TrimEnd('|');
    }
}
