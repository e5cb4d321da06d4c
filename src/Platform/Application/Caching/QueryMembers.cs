using System.Globalization;
using System.Reflection;
using System.Text;

namespace Monolith.Platform.Application;

/// <summary>The members of queries, as they go into the keys of caches.</summary>
internal static class QueryMembers
{
    private static readonly HashSet<Type> Writable =
        [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(decimal), typeof(Guid), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeSpan)];

    /// <summary>What a query is asked with, in an order that is the same everywhere.</summary>
    public static IEnumerable<PropertyInfo> Of(Type query) =>
        query.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(member => member.Name, StringComparer.Ordinal);

    /// <summary>Whether values of a member have one text each.</summary>
    public static bool CanWrite(PropertyInfo member)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        return type.IsEnum || Writable.Contains(type);
    }

    public static string? TextOf<T>(T value) => value switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "1" : "0",
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(format: null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A {typeof(T).Name} has no text of its own; the start check refuses it in a cached query."),
    };

    public static void Append(StringBuilder key, string? text)
    {
        if (text is null)
        {
            key.Append("-;");
        }
        else
        {
            key.Append(text.Length).Append(':').Append(text).Append(';');
        }
    }
}
