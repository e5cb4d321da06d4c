using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Monolith.Platform.Infrastructure;

/// <summary>A point in time as microseconds since 1970, in UTC: sorts, compares and indexes as a number.</summary>
internal sealed class MicrosecondsConverter() : ValueConverter<DateTimeOffset, long>(
    time => (time.UtcTicks / TimeSpan.TicksPerMicrosecond) - (DateTimeOffset.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond),
    microseconds => new DateTimeOffset(DateTimeOffset.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero));
