using Monolith.Platform.Application;

namespace Monolith.Inquiries.Application;

/// <summary>What goes into the mail with an answer.</summary>
internal sealed record AnswerMail
{
    [Personal]
    public required string? Text { get; init; }

    [Personal]
    public required string SenderEmail { get; init; }

    [Personal]
    public required string SenderName { get; init; }

    [Personal]
    public required string Message { get; init; }

    public required string ServiceName { get; init; }
}
