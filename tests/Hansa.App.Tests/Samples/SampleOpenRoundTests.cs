using Hansa.App.Registers;
using Hansa.App.Samples;
using Hansa.App.Submissions;
using Hansa.Core.Submissions;
using Hansa.Tests;
using Hansa.Tests.Registers;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Tests.Samples;

public sealed class SampleOpenRoundTests(RegisterServer server)
{
    [Fact]
    public async Task Open_AfterTheSampleRegion_ShowsEachStateOfASubmission()
    {
        await using var register = await server.RegisterAsync();
        var samples = Repo.PathOf("samples");
        var rounds = Directory.CreateTempSubdirectory("hansa-sample-");
        try
        {
            var counts = await SampleRegion.FillAsync(register, samples, rounds.FullName);
            var round = await SampleOpenRound.OpenAsync(register, counts.RegionId, samples);
            await using var db = register.Db();
            var all = await db.Submissions.Where(one => one.RoundId == round).ToListAsync();
            Assert.Equal(
                [SubmissionState.Draft, SubmissionState.Submitted, SubmissionState.Returned, SubmissionState.Accepted],
                all.Select(one => one.State).Distinct().Order());
            Assert.Contains(all, one => one is { NothingHeld: true, State: SubmissionState.Submitted });
            Assert.Contains(all, one => one is { GatheredBy: not null, State: SubmissionState.Submitted });
            Assert.Equal(2, await db.Remarks.CountAsync());
            Assert.All(await db.SubmissionFiles.ToListAsync(), file => Assert.True(file.RowCount > 0, file.FileName));
        }
        finally
        {
            rounds.Delete(recursive: true);
        }
    }
}
