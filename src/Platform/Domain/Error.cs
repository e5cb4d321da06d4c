namespace Monolith.Platform.Domain;

/// <summary>A failure that a caller can cause and understand, as it happened once.</summary>
/// <param name="Type">What sort of failure, with its stable code.</param>
/// <param name="Message">One sentence for a person; holds no secret and no personal data.</param>
public sealed record Error(ErrorType Type, string Message)
{
    /// <summary>What is wrong with which field, by the path the caller wrote; empty where the error is not about fields.</summary>
    public IReadOnlyList<FieldError> Fields { get; init; } = [];

    public ErrorKind Kind => Type.Kind;

    public string Code => Type.Code;

    public static implicit operator Error(ErrorType type) => new(type, type.Meaning);
}
