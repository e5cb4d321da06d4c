namespace Monolith.Platform.Infrastructure;

/// <summary>The blind index: by which keyed hash a person is found.</summary>
internal sealed class SubjectAlias
{
    /// <summary>HMAC-SHA-256 of the e-mail address in normal form.</summary>
    public required byte[] Hash { get; init; }

    public required Guid SubjectId { get; init; }
}
