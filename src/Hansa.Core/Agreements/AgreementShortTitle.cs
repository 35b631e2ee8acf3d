namespace Hansa.Core.Agreements;

/// <summary>What tells an agreement from the others of a region, for lists and axes: titles begin all alike.</summary>
public static class AgreementShortTitle
{
    /// <summary>«Правительство Псковской области: о торгово-экономическом и культурном сотрудничестве».</summary>
    /// <param name="title">As written.</param>
    /// <param name="regionId">ISO 3166-2 of the region whose register it is: its own authorities are left out.</param>
    /// <returns>The title itself where it names no other party.</returns>
    public static string Of(string title, string regionId)
    {
        var read = AgreementTitle.Parse(title);
        var others = read.Parties.Where(party => PartyLevels.Of(party.Name).Area != regionId).Select(party => party.Name).Distinct(StringComparer.Ordinal).ToList();
        return others.Count == 0 ? title
            : read.Subject.Length == 0 ? string.Join(", ", others)
            : $"{string.Join(", ", others)}: {AsWritten(title, read.Subject)}";
    }

    // A subject is told without its commas and capitals; where its words stand together in the title, they are taken from there.
    private static string AsWritten(string title, string subject)
    {
        var words = subject.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var start = title.IndexOf(words[0], StringComparison.OrdinalIgnoreCase); start >= 0; start = title.IndexOf(words[0], start + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (EndOf(title, start, words) is { } end)
            {
                return title[start..end];
            }
        }

        return subject;
    }

    private static int? EndOf(string title, int start, string[] words)
    {
        var at = start;
        foreach (var word in words)
        {
            while (at > start && at < title.Length && !char.IsLetterOrDigit(title[at]))
            {
                at++;
            }

            if (string.Compare(title, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                return null;
            }

            at += word.Length;
        }

        return at;
    }
}
