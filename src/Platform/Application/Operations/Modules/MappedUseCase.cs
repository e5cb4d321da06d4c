namespace Monolith.Platform.Application;

/// <summary>A command or a query, and what it passes on the way to its handler.</summary>
public sealed record MappedUseCase : IExample<MappedUseCase>
{
    public static MappedUseCase Example { get; } = new()
    {
        Name = "SubmitInquiry",
        IsCommand = true,
        Summary = "A visitor asks a question about one of the published services.",
        Access = MappedAccess.Example,
        Validator = "SubmitInquiryValidator",
        Handler = "SubmitInquiryHandler",
        Behaviors = ["Tracing", "Authorization", "Validation", "UnitOfWork"],
        Answers = "InquiryReceipt",
    };

    public required string Name { get; init; }

    /// <summary>Whether it changes state.</summary>
    public required bool IsCommand { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public required string Summary { get; init; }

    public required MappedAccess Access { get; init; }

    /// <summary>The class that checks its input; null when there is nothing to check.</summary>
    public required string? Validator { get; init; }

    public required string Handler { get; init; }

    /// <summary>What surrounds the handler, outermost first.</summary>
    public required IReadOnlyList<string> Behaviors { get; init; }

    /// <summary>The type that the caller gets back.</summary>
    public required string Answers { get; init; }
}
