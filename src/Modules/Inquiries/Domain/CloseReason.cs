namespace Monolith.Inquiries.Domain;

/// <summary>Why nothing more is done about an inquiry.</summary>
public enum CloseReason
{
    /// <summary>All is said.</summary>
    Resolved = 1,

    /// <summary>It was no question.</summary>
    Spam,

    /// <summary>Who asked was erased; the product itself closes it.</summary>
    Erased,
}
