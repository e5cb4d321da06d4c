// plain, in src/Modules/Orders/Infrastructure: a public class beside the entry type
namespace Monolith.Orders.Infrastructure;

/// <summary>Is seen.</summary>
public sealed class Visible; // violates
