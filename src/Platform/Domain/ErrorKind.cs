namespace Monolith.Platform.Domain;

/// <summary>What sort of failure an error is; the edge maps each kind to exactly one protocol status.</summary>
public enum ErrorKind
{
    /// <summary>The input was understood and is not acceptable.</summary>
    Invalid = 1,

    /// <summary>The caller is not known.</summary>
    Unauthenticated,

    /// <summary>The caller is known and not allowed.</summary>
    Forbidden,

    /// <summary>The thing does not exist, or the caller may not know that it does.</summary>
    NotFound,

    /// <summary>The request contradicts the present state.</summary>
    Conflict,

    /// <summary>Somebody else changed the thing since the caller read it.</summary>
    Stale,

    /// <summary>The thing existed and is gone for good.</summary>
    Gone,

    /// <summary>The request is good, and there is no capacity for it at the moment.</summary>
    Unavailable,

    /// <summary>The caller, or somebody close by, has asked for this too often; there is room again later.</summary>
    Exhausted,
}
