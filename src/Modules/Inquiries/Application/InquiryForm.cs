using Monolith.Platform.Application;

namespace Monolith.Inquiries.Application;

/// <summary>What a website needs to show the form, and to send it.</summary>
public sealed record InquiryForm : IExample<InquiryForm>
{
    public static InquiryForm Example { get; } = new()
    {
        Token = "the-token-of-the-form-good-for-one-inquiry",
        NotBefore = new DateTimeOffset(2026, 1, 14, 16, 5, 3, TimeSpan.Zero),
        ExpiresAt = new DateTimeOffset(2026, 1, 14, 20, 5, 0, TimeSpan.Zero),
        Difficulty = 0,
    };

    /// <summary>Goes back with the inquiry; good for one.</summary>
    [PublicData("the form's own token, which its visitor sends back; it opens nothing")]
    public required string Token { get; init; }

    /// <summary>Before this, the form is not accepted: nobody fills it in as fast.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>From then on, the form is not accepted any more.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The zero bits that a proof of work has to show as things stand; 0 when none is needed.</summary>
    public required int Difficulty { get; init; }
}
