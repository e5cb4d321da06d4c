// plain, in src/Modules/Orders/Application: an interface of the mediator
namespace Monolith.Orders.Application;

internal sealed class Told : MediatR.INotification; // violates
