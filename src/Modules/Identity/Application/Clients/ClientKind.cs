namespace Monolith.Identity.Application;

/// <summary>Whether an application can keep a secret.</summary>
public enum ClientKind
{
    /// <summary>It runs on a server of its own, and proves with a secret who it is.</summary>
    Confidential = 0,

    /// <summary>It runs in a browser or on a device, where everybody could read a secret, and so has none.</summary>
    Public,
}
