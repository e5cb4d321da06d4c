namespace Monolith.Platform.Infrastructure;

/// <summary>The writers of one file, one after the other: waiting here costs nothing, waiting for the file's lock costs both time and fairness.</summary>
internal sealed class WriteQueue : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public Task Enter(CancellationToken cancellationToken) => turn.WaitAsync(cancellationToken);

    public void Enter() => turn.Wait();

    public void Leave() => turn.Release();

    public void Dispose() => turn.Dispose();
}
