namespace Samples.Cancellation;

public abstract class Base
{
    protected abstract Task Save(string text, CancellationToken cancellationToken = default);
}

public abstract class Planted : Base
{
    public Task Plain(CancellationToken cancellationToken) => Save(cancellationToken.ToString() ?? ""); // refused

    public async Task Lambda(Stream stream, CancellationToken cancellationToken)
    {
        Func<Task> later = () => stream.FlushAsync(); // refused
        await later();
        await Save("", cancellationToken);
    }

    public static async Task<T> Generic<T>(HttpClient client, Func<string, T> read, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        return read(await client.GetStringAsync("/")); // refused
    }
}

public abstract class NearMiss : Base
{
    public Task Passes(CancellationToken cancellationToken) => Save("", cancellationToken);

    public Task MustEnd(CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested ? Save("", CancellationToken.None) : Task.CompletedTask;
}
