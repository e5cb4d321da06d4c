namespace Monolith.Platform.Application;

/// <summary>An address that answers.</summary>
public sealed record MappedEndpoint : IExample<MappedEndpoint>
{
    public static MappedEndpoint Example { get; } = new()
    {
        Method = "POST",
        Route = "/api/v1/inquiries",
        UseCase = "SubmitInquiry",
        Access = MappedAccess.Example,
        RateLimit = "public-form",
        Version = "1",
        Input = "SubmitInquiryValidator",
        Answers = [201, 400, 409, 422, 429, 500],
    };

    /// <summary>The HTTP method; <c>ANY</c> where the endpoint decides by itself, as those of the OAuth server do.</summary>
    public required string Method { get; init; }

    public required string Route { get; init; }

    /// <summary>The command or query that it sends; null for pages, probes and protocols.</summary>
    public required string? UseCase { get; init; }

    public required MappedAccess Access { get; init; }

    /// <summary>The quota it draws on.</summary>
    public required string RateLimit { get; init; }

    /// <summary>The version of the API it belongs to; null outside of the API.</summary>
    public required string? Version { get; init; }

    /// <summary>What checks its input.</summary>
    public required string Input { get; init; }

    /// <summary>The statuses it declares.</summary>
    public required IReadOnlyList<int> Answers { get; init; }
}
