using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Monolith.Platform.Infrastructure;

/// <summary>The same point in time in UTC and in whole microseconds, cut off and not rounded, whatever a server would do to the rest.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    time => new DateTimeOffset(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
    time => time.ToUniversalTime());
