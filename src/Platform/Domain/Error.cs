using System.Collections.ObjectModel;

namespace Monolith.Platform.Domain;

/// <summary>A failure that a caller can cause and understand, as it happened once.</summary>
/// <param name="Type">What sort of failure, with its stable code.</param>
/// <param name="Message">One sentence for a person; holds no secret and no personal data.</param>
public sealed record Error(ErrorType Type, string Message)
{
    /// <summary>What is wrong with which field, by the path the caller wrote; empty where the error is not about fields.</summary>
    public IReadOnlyList<FieldError> Fields { get; init; } = [];

    /// <summary>Figures that a program needs to go on, by name; empty where the code says it all.</summary>
    public IReadOnlyDictionary<string, long> Parameters { get; init; } = ReadOnlyDictionary<string, long>.Empty;

    /// <summary>How long to wait before the next attempt, where that is known.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public ErrorKind Kind => Type.Kind;

    public string Code => Type.Code;

    public static implicit operator Error(ErrorType type) => new(type, type.Meaning);
}
