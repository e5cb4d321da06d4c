namespace Monolith.Platform.Application;

/// <summary>What sort of party sends a use case.</summary>
public enum CallerKind
{
    /// <summary>Nobody that is known.</summary>
    Anonymous = 0,

    /// <summary>A program with credentials of its own.</summary>
    Client,

    /// <summary>A person.</summary>
    User,

    /// <summary>The product itself: a job, an event handler, the command line.</summary>
    System,
}
