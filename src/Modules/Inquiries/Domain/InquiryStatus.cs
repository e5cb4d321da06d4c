namespace Monolith.Inquiries.Domain;

/// <summary>How far an inquiry has come.</summary>
public enum InquiryStatus
{
    /// <summary>Nobody has answered it yet.</summary>
    Open = 1,

    /// <summary>The visitor has an answer; there may be more to say.</summary>
    Answered,

    /// <summary>Nothing more is done about it.</summary>
    Closed,
}
