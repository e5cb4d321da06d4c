using FluentValidation;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>An operator looks at one event: what it says, what it came from, and what became of it at each handler.</summary>
[RequirePermission(OperationsPermissions.ReadEvents)]
public sealed record GetEvent(Guid Id) : IQuery<EventView>;

internal sealed class GetEventValidator : AbstractValidator<GetEvent>
{
    public GetEventValidator() => RuleFor(q => q.Id).NotEmpty();
}

internal sealed class GetEventHandler(IEventDesk desk) : IQueryHandler<GetEvent, EventView>
{
    public async Task<Result<EventView>> Handle(GetEvent query, CancellationToken cancellationToken) =>
        await desk.Find(query.Id, cancellationToken) is { } found ? found : OperationsErrors.EventNotFound;
}
