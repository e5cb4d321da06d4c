using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Monolith.Platform.Infrastructure;

/// <summary>A decimal number rounded to <see cref="ModelConventions.DecimalScale"/> digits behind the point, as every product keeps it.</summary>
internal sealed class FixedPointConverter() : ValueConverter<decimal, decimal>(
    number => decimal.Round(number, ModelConventions.DecimalScale, MidpointRounding.ToEven),
    number => number);
