// near miss, in src/Modules/Orders/Domain: what nobody else sees
namespace Monolith.Orders.Domain;

internal sealed class Unseen
{
    public sealed class Inner;
}
