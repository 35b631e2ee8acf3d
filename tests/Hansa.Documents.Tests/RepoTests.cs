namespace Hansa.Documents.Tests;

public class RepoTests
{
    [Fact]
    public void Root_IsTheCheckout() => Assert.True(File.Exists(Hansa.Tests.Repo.PathOf("Hansa.slnx")));
}
