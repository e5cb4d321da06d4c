namespace Monolith.Orders.Application;

internal sealed class KnowsMediatR : MediatR.INotification
{
    public static Func<Task> OnlyInAnAsyncLambda(Func<MediatR.IMediator> mediator) => async () => await mediator().Publish(new KnowsMediatR());
}
