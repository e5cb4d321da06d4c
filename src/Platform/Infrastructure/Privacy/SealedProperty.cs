using Microsoft.EntityFrameworkCore.Metadata;

namespace Monolith.Platform.Infrastructure;

/// <summary>A property of an entity that is encrypted, and the name of its column to which its ciphertexts are bound.</summary>
internal sealed record SealedProperty(IProperty Property, string Column);
