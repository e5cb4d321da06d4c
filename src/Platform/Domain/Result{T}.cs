using System.Diagnostics.CodeAnalysis;

namespace Monolith.Platform.Domain;

/// <summary>A value, or the error that explains why there is none.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Result<T> : IResult<Result<T>>
    where T : notnull
{
    private Result(T? value, Error? error) => (Value, Error) = (value, error);

    /// <summary>The value of a success; null on a failure.</summary>
    public T? Value { get; }

    public Error? Error { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    public static implicit operator Result<T>(T value) => Success(value);

    public static implicit operator Result<T>(Error error) => Failure(error);

    public static implicit operator Result<T>(ErrorType type) => Failure(type);

    public static Result<T> Success(T value) => new(value, null);

    public static Result<T> Failure(Error error) => new(default, error);

    /// <summary>The outcome with its value replaced; an error passes through untouched.</summary>
    public Result<TOther> Map<TOther>(Func<T, TOther> map)
        where TOther : notnull => IsSuccess ? map(Value) : Error;
}
