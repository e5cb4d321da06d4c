using System.Globalization;

namespace Monolith.Platform.Api;

/// <summary>The end of a version, told in advance on every answer.</summary>
/// <param name="Deprecated">From when on nobody should begin to use it (RFC 9745).</param>
/// <param name="Sunset">When it stops answering (RFC 8594).</param>
/// <param name="Guide">The address of the guide for moving away from it.</param>
/// <param name="Successor">The version to move to.</param>
public sealed record Retirement(DateTimeOffset Deprecated, DateTimeOffset Sunset, string Guide, ApiVersion Successor)
{
    internal string DeprecationHeader { get; } = string.Create(CultureInfo.InvariantCulture, $"@{Deprecated.ToUnixTimeSeconds()}");

    internal string SunsetHeader { get; } = Sunset.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture);

    internal string LinkHeader { get; } =
        $"<{Successor.Prefix}>; rel=\"successor-version\", <{Guide}>; rel=\"deprecation\"; type=\"text/html\", <{Guide}>; rel=\"sunset\"; type=\"text/html\"";
}
