namespace Monolith.Platform.Application;

internal sealed class CallerContext : ICallerContext
{
    private readonly AsyncLocal<Caller?> current = new();

    public Caller Current => current.Value ?? Caller.Anonymous;

    public IDisposable Become(Caller caller)
    {
        var previous = current.Value;
        current.Value = caller;
        return new Restore(this, previous);
    }

    private sealed class Restore(CallerContext context, Caller? previous) : IDisposable
    {
        public void Dispose() => context.current.Value = previous;
    }
}
