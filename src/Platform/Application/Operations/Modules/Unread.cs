namespace Monolith.Platform.Application;

/// <summary>Stands for a layer that is not there: a process without an API has no routes to tell of.</summary>
internal sealed class Unread<T> : IModuleReader<T>
{
    public IEnumerable<Owned<T>> Read() => [];
}
