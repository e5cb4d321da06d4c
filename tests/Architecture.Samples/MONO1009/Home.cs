// near miss, in src/Platform/Application: the one project that may
namespace Monolith.Platform.Application;

internal static class Sends
{
    public static Task Send(MediatR.IMediator mediator, MediatR.INotification message) => mediator.Publish(message);
}
