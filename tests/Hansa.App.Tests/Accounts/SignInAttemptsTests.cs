using Hansa.App.Accounts;
using Hansa.Tests.Registers;
using Npgsql;

namespace Hansa.App.Tests.Accounts;

public sealed class SignInAttemptsTests(FreshRegister fresh) : IClassFixture<FreshRegister>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SignInAttempts Attempts => new(fresh.Register);

    [Fact]
    public async Task Take_ManyAtOnce_AreFive()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => Attempts.TakeAsync("at-once@example.org", Cancel)));
        Assert.Equal(SignInAttempts.Most, answers.Count(until => until is null));
        Assert.All(answers.Where(until => until is not null), until => Assert.InRange(until!.Value - fresh.Register.Time.GetUtcNow(), TimeSpan.Zero, SignInAttempts.Locked));
    }

    [Fact]
    public async Task Take_OtherSpelling_IsTheSameAddress_AnotherAddressIsNot()
    {
        await LockAsync("spelling@example.org");
        Assert.NotNull(await Attempts.TakeAsync(" SPELLING@example.org ", Cancel));
        Assert.Null(await Attempts.TakeAsync("other@example.org", Cancel));
    }

    [Fact]
    public async Task Take_AfterTheLock_CountsFromOneAgain()
    {
        await LockAsync("later@example.org");
        await using (var past = fresh.Register.Source.CreateCommand("update sign_in_attempt set locked_until = now() - interval '1 second' where locked_until is not null"))
        {
            await past.ExecuteNonQueryAsync(Cancel);
        }

        for (var attempt = 0; attempt < SignInAttempts.Most; attempt++)
        {
            Assert.Null(await Attempts.TakeAsync("later@example.org", Cancel));
        }

        Assert.NotNull(await Attempts.TakeAsync("later@example.org", Cancel));
    }

    [Fact]
    public async Task Forget_AfterTheRightOne_StartsAnew()
    {
        await LockAsync("right@example.org");
        await Attempts.ForgetAsync("Right@example.org", Cancel);
        Assert.Null(await Attempts.TakeAsync("right@example.org", Cancel));
    }

    private async Task LockAsync(string email)
    {
        for (var attempt = 0; attempt < SignInAttempts.Most; attempt++)
        {
            Assert.Null(await Attempts.TakeAsync(email, Cancel));
        }

        Assert.NotNull(await Attempts.TakeAsync(email, Cancel));
    }
}
