namespace Monolith.Platform.Domain;

/// <summary>An amount in the minor unit of a currency (cents for EUR, yen for JPY); never a fraction, never negative.</summary>
public sealed record Money
{
    /// <summary>The largest amount; any sum of a million of them still fits a 64-bit integer and a JSON number.</summary>
    public const long MaxAmount = 999_999_999_99;

    private Money(long amount, string currency) => (Amount, Currency) = (amount, currency);

    /// <summary>Minor units, 0 to <see cref="MaxAmount"/>.</summary>
    public long Amount { get; private init; }

    /// <summary>The ISO 4217 code.</summary>
    public string Currency { get; private init; }

    /// <exception cref="ArgumentOutOfRangeException">The amount is outside 0 to <see cref="MaxAmount"/>.</exception>
    /// <exception cref="ArgumentException">The currency is not known.</exception>
    public static Money Of(long amount, string currency)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, MaxAmount);
        return Domain.Currency.IsValid(currency)
            ? new Money(amount, currency)
            : throw new ArgumentException($"'{currency}' is not a currency.", nameof(currency));
    }
}
