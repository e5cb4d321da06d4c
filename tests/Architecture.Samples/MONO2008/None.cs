// plain, in src/Modules/Orders/Domain: no summary
namespace Monolith.Orders.Domain;

public sealed class Silent; // violates
