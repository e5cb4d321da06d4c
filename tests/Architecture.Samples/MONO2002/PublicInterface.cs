// plain, in src/Modules/Orders/Api: a public interface
namespace Monolith.Orders.Api;

/// <summary>Is seen.</summary>
public interface IVisible; // violates
