namespace Monolith.Platform.Application;

/// <summary>How far a module is with an erasure.</summary>
public enum ReceiptStatus
{
    /// <summary>It has not been told yet, or tries again.</summary>
    Pending = 1,

    /// <summary>It has given up all that the key does not cover.</summary>
    Done,

    /// <summary>It failed too often; replay the event once the cause is mended.</summary>
    Failed,
}
