using FluentValidation;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

/// <summary>An amount of money in the minor unit of its currency.</summary>
/// <param name="Amount">Minor units: 4900 is 49.00 EUR.</param>
/// <param name="Currency">The ISO 4217 code, upper case.</param>
public sealed record Price(long Amount, string Currency)
{
    internal Money ToMoney() => Money.Of(Amount, Currency);
}

internal sealed class PriceValidator : AbstractValidator<Price>
{
    public PriceValidator()
    {
        RuleFor(p => p.Amount).IsAmount();
        RuleFor(p => p.Currency).IsCurrency();
    }
}
