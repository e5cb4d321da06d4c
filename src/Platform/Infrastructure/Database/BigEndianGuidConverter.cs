using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Monolith.Platform.Infrastructure;

/// <summary>An id as 16 bytes, most significant first, so that the database sorts ids as the code does: oldest first.</summary>
internal sealed class BigEndianGuidConverter() : ValueConverter<Guid, byte[]>(
    id => id.ToByteArray(true),
    bytes => new Guid(bytes, true),
    new ConverterMappingHints(size: 16));
