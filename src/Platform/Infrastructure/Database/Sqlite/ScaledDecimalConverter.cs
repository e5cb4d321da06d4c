using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Monolith.Platform.Infrastructure;

/// <summary>A decimal number as the whole number of its smallest parts: sorts, compares and indexes as a number, where the provider would write a text.</summary>
internal sealed class ScaledDecimalConverter() : ValueConverter<decimal, long>(
    number => decimal.ToInt64(decimal.Round(number * Parts, 0, MidpointRounding.ToEven)),
    parts => parts / Parts)
{
    private const decimal Parts = 10_000m;
}
