// sneaky, in src/Modules/Orders/Application: a second namespace in the same file
namespace Monolith.Orders.Application
{
    internal sealed class First;
}

namespace Monolith.Orders.Domain.Hidden // violates
{
    internal sealed class Second;
}
