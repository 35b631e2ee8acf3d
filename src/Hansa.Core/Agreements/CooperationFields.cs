namespace Hansa.Core.Agreements;

/// <summary>Reads the fields of cooperation off the subject of an agreement.</summary>
internal static class CooperationFields
{
    /// <summary>
    /// «о торгово-экономическом и культурном сотрудничестве» and «в торгово-экономической и культурной сферах» give the same:
    /// торгово-экономическая, культурная. «Иных», «различных» and the like are no fields.
    /// </summary>
    public static IReadOnlyList<string> Find(string subject)
    {
        List<string>? fields = null;
        foreach (var range in subject.AsSpan().Split(' '))
        {
            var word = subject.AsSpan(range);
            if (word.Length < 6 || word[^2..] is not ("ом" or "ем" or "ой" or "ей") || !IsFieldAdjective(word[..^2]))
            {
                continue;
            }

            var field = string.Concat(word[..^2], "ая");
            if (fields?.Contains(field) != true)
            {
                (fields ??= []).Add(field);
            }
        }

        return fields ?? (IReadOnlyList<string>)[];
    }

    private static bool IsFieldAdjective(ReadOnlySpan<char> stem) => stem is not ("различн" or "друг" or "взаимн" or "совместн" or "международн" or "межрегиональн" or "межмуниципальн")
        && (stem.EndsWith("ческ", StringComparison.Ordinal) || stem.EndsWith("ск", StringComparison.Ordinal) || stem.EndsWith("н", StringComparison.Ordinal)
            || stem.EndsWith("ов", StringComparison.Ordinal) || stem.EndsWith("ев", StringComparison.Ordinal))
        && !stem.EndsWith("сторон", StringComparison.Ordinal);
}
