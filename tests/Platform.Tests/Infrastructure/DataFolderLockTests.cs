using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

public sealed class DataFolderLockTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void A_folder_in_use_is_refused_with_the_remedy()
    {
        using var held = DataFolderLock.Take(new DataFolder(temporary.Path));

        var refusal = Should.Throw<StartupRefusedException>(() => DataFolderLock.Take(new DataFolder(temporary.Path)));

        refusal.Message.ShouldContain(temporary.Path);
        refusal.Message.ShouldContain("Database__DataFolder");
    }

    [Fact]
    public void A_folder_given_back_can_be_taken()
    {
        DataFolderLock.Take(new DataFolder(temporary.Path)).Dispose();

        DataFolderLock.Take(new DataFolder(temporary.Path)).Dispose();
    }
}
