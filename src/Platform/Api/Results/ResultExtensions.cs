using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>Says how a use case's outcome is answered.</summary>
public static class ResultExtensions
{
    public static ApiOk<T> ToOk<T>(this Result<T> result)
        where T : notnull => new(result);

    /// <param name="result">The outcome.</param>
    /// <param name="location">The path at which what was created can be read.</param>
    public static ApiCreated<T> ToCreated<T>(this Result<T> result, Func<T, string> location)
        where T : notnull => new(result, location);

    public static ApiPage<T> ToPage<T>(this Result<Page<T>> result) => new(result);

    public static ApiNoContent ToNoContent(this Result<Done> result) => new(result);
}
