// sneaky, in src/Modules/Orders/Application: only inside an attribute
using Monolith.Orders.Infrastructure;

namespace Monolith.Orders.Application;

[Marked(typeof(OrdersDatabase))]
internal sealed class OnlyInAnAttribute; // violates

[AttributeUsage(AttributeTargets.All)]
internal sealed class MarkedAttribute(Type type) : Attribute
{
    public Type Type => type;
}
