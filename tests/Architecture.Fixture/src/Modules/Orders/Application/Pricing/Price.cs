namespace Monolith.Orders.Application.Pricing;

internal sealed class Price;
