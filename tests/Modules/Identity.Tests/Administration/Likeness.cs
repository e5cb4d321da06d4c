using System.Text.Json;

namespace Monolith.Identity.Tests.Administration;

internal static class Likeness
{
    /// <summary>Compares what two read models say, whatever sorts of lists they hold.</summary>
    public static void ShouldSay<T>(this T actual, T expected) => JsonSerializer.Serialize(actual).ShouldBe(JsonSerializer.Serialize(expected));
}
