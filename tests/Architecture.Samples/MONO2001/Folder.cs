// near miss, in src/Modules/Orders/Application/Pricing: the namespace of the folder within the project
namespace Monolith.Orders.Application.Pricing;

internal sealed class Price;
