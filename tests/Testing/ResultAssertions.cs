using Monolith.Platform.Domain;
using Shouldly;

namespace Monolith.Testing;

/// <summary>What tests say of outcomes.</summary>
public static class ResultAssertions
{
    /// <summary>The value of an outcome that has to be a success.</summary>
    public static T ShouldSucceed<T>(this Result<T> result)
        where T : notnull
    {
        result.IsSuccess.ShouldBeTrue(result.Error is { } error
            ? $"{error.Code}: {error.Message} {string.Join("; ", error.Fields.Select(field => $"{field.Path} {field.Message}"))}"
            : null);
        return result.Value ?? throw new InvalidOperationException("A success has a value.");
    }

    /// <summary>The error of an outcome that has to be a failure with this code.</summary>
    public static Error ShouldFailWith<T>(this Result<T> result, string code)
        where T : notnull
    {
        result.Error.ShouldNotBeNull();
        result.Error.Code.ShouldBe(code);
        return result.Error;
    }

    /// <summary>The error of an outcome that has to be refused for exactly these fields.</summary>
    public static Error ShouldRefuse<T>(this Result<T> result, params string[] paths)
        where T : notnull
    {
        var error = result.ShouldFailWith("validation-failed");
        error.Fields.Select(field => field.Path).Distinct(StringComparer.Ordinal).ShouldBe(paths, ignoreOrder: true);
        return error;
    }
}
