using System.Diagnostics.CodeAnalysis;

namespace Monolith.Platform.Domain;

/// <summary>The outcome of something that has no value to return.</summary>
public sealed class Result : IResult<Result>
{
    private Result(Error? error) => Error = error;

    public static Result Success { get; } = new(null);

    public Error? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    public static implicit operator Result(Error error) => Failure(error);

    public static implicit operator Result(ErrorType type) => Failure(type);

    public static Result Failure(Error error) => new(error);
}
