using System.Text.Json.Serialization;

namespace Monolith.Platform.Infrastructure;

/// <summary>How the host is.</summary>
/// <param name="Status">The worst of the checks: <c>healthy</c>, <c>degraded</c> or <c>unhealthy</c>.</param>
/// <param name="Checks">The status of each check by its name.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyDictionary<string, string> Checks);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;
