using System.Text.Json.Serialization;

namespace Monolith.Platform.Application;

/// <summary>A member that a merge patch may leave out (RFC 7396): absent leaves things alone, present sets them, null clears them.</summary>
/// <typeparam name="T">The member's type. A validator refuses null where nothing may be cleared.</typeparam>
[JsonConverter(typeof(OptionalJsonConverterFactory))]
public readonly record struct Optional<T>
    where T : notnull
{
    public Optional(T? value) => (HasValue, Value) = (true, value);

    /// <summary>Whether the member was present.</summary>
    public bool HasValue { get; }

    /// <summary>What was present; null when nothing was, or to clear.</summary>
    public T? Value { get; }

    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>The new value of something that cannot be cleared.</summary>
    public T Or(T current) => HasValue ? Value ?? current : current;

    /// <summary>The new value of something that null clears.</summary>
    public T? OrCleared(T? current) => HasValue ? Value : current;
}

/// <summary>Tells optional members apart from others.</summary>
public static class Optional
{
    public static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);
}
