// plain, in src/Modules/Orders/Api: the mediator as a parameter
namespace Monolith.Orders.Api;

internal static class Sends
{
    public static Task Send(MediatR.IMediator mediator, MediatR.INotification message) => mediator.Publish(message); // violates
}
