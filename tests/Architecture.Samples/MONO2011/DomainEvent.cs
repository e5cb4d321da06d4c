// near miss, in src/Modules/Orders/Domain: a record of the domain is no event for others
namespace Monolith.Orders.Domain;

internal sealed record OrderNoted(Guid Id)
{
    public string? Note { get; set; }
}
