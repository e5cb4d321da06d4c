namespace Monolith.Platform.Application;

/// <summary>The event that is being handled, so that what it leads to is known to be caused by it.</summary>
public sealed class EventScope
{
    private readonly AsyncLocal<EventContext?> current = new();

    /// <summary>Null outside of event handlers.</summary>
    public EventContext? Current => current.Value;

    /// <summary>Enters an event until disposed.</summary>
    public IDisposable Enter(EventContext context)
    {
        current.Value = context;
        return new Exit(this);
    }

    private sealed class Exit(EventScope scope) : IDisposable
    {
        public void Dispose() => scope.current.Value = null;
    }
}
