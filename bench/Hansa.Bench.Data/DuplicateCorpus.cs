using System.Globalization;
using Hansa.Core.Duplicates;

namespace Hansa.Bench.Data;

/// <summary>A row of which it is known what activity it tells of.</summary>
/// <param name="Activity">Rows of one number are one activity.</param>
/// <param name="Changes">What sets it apart from the first telling: «count-lost»; for a lookalike its kind.</param>
public sealed record LabelledRow(ReportedRow Row, int Activity, IReadOnlyList<string> Changes);

/// <summary>
/// Reports of an invented region with known duplicates: near-copies as other bodies and later periods write them, and
/// lookalikes that are not duplicates. The same rows for the same seed, everywhere.
/// </summary>
public static class DuplicateCorpus
{
    /// <param name="activities">How many distinct activities, lookalikes not counted.</param>
    /// <param name="years">Over how many years they are spread from 2001 on: fewer years, more neighbours.</param>
    /// <returns>In no order of meaning.</returns>
    public static IEnumerable<LabelledRow> Make(ulong seed, int activities, int years)
    {
        var random = new SeededRandom(seed);
        var maker = new ActivityMaker(random, years);
        var copies = new NearCopies(random, maker);
        var lookalikes = new HardNegatives(random, maker);
        var (number, activity) = (0, 0);
        for (var i = 0; i < activities; i++)
        {
            var facts = maker.Make();
            yield return Row(facts, activity, []);
            for (var copy = CopiesOf(random); copy > 0; copy--)
            {
                var changes = new List<string>();
                yield return Row(copies.Of(facts, changes), activity, changes);
            }

            activity++;
            if (random.Chance(40))
            {
                yield return Row(lookalikes.Of(facts, out var kind), activity++, [kind]);
            }
        }

        LabelledRow Row(ActivityFacts facts, int of, IReadOnlyList<string> changes)
        {
            var row = new Wording(random).Write(facts, ++number);
            return new LabelledRow(new ReportedRow(number.ToString("r0000000", CultureInfo.InvariantCulture), row, null), of, changes);
        }
    }

    private static int CopiesOf(SeededRandom random) => random.Next(100) switch { < 65 => 0, < 90 => 1, < 97 => 2, _ => 3 };
}
