namespace Monolith.Inquiries.Domain;

/// <summary>What sort of thing happened to an inquiry; stored by name, so a name never changes.</summary>
public enum InquiryEventKind
{
    /// <summary>A visitor asked.</summary>
    Submitted = 1,

    /// <summary>Somebody was made responsible, or nobody is any more.</summary>
    Assigned,

    /// <summary>Staff wrote something down for themselves.</summary>
    Noted,

    /// <summary>Staff answered the visitor.</summary>
    Answered,

    /// <summary>Nothing more is done.</summary>
    Closed,
}
