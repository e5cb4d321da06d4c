using System.Text.Json.Serialization.Metadata;

namespace Monolith.Platform.Api;

/// <summary>The generated JSON metadata that one module brings.</summary>
/// <param name="Resolver">The module's serializer context.</param>
public sealed record ModuleJson(IJsonTypeInfoResolver Resolver);
