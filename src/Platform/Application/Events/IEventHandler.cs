using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>
/// Takes in an integration event. It never saves: what it changes and the mark that the event is handled are saved together, so that the
/// effect happens once, however often the event is delivered. To be tried again later, throw. A class that handles several events gets
/// those of one key in the order in which they happened.
/// </summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IEventHandler<in TEvent>
    where TEvent : IIntegrationEvent
{
    Task Handle(TEvent message, EventContext context, CancellationToken cancellationToken);
}
