// plain, in src/Modules/Orders/Application: a member that is anything
namespace Monolith.Orders.Application;

/// <summary>Answers with anything.</summary>
public sealed record Anything(object Content); // violates
