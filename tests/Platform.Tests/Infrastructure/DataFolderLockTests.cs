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

    [Fact]
    public async Task Whoever_migrates_waits_for_a_turn()
    {
        var folder = new DataFolder(temporary.Path);
        var first = await DataFolderLock.TakeTurn(folder, CancellationToken.None);

        var second = DataFolderLock.TakeTurn(folder, CancellationToken.None);

        second.IsCompleted.ShouldBeFalse();
        first.Dispose();
        (await second.WaitAsync(TimeSpan.FromSeconds(30))).Dispose();
    }

    [Fact]
    public async Task Waiting_for_a_turn_can_be_given_up()
    {
        var folder = new DataFolder(temporary.Path);
        using var first = await DataFolderLock.TakeTurn(folder, CancellationToken.None);
        using var impatience = new CancellationTokenSource();

        var second = DataFolderLock.TakeTurn(folder, impatience.Token);
        await impatience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(second);
    }
}
