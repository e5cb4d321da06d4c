namespace Monolith.Platform.Application;

/// <summary>What was seen to happen.</summary>
public enum ObservedKind
{
    /// <summary>An endpoint was called.</summary>
    Endpoint = 0,

    /// <summary>A command or query was sent.</summary>
    UseCase,

    /// <summary>An event was published.</summary>
    Published,

    /// <summary>An event was handled by a handler.</summary>
    Handled,

    /// <summary>A use case of one module sent one of another.</summary>
    Send,

    /// <summary>A use case of one module reached the database of another.</summary>
    Database,
}
