using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Samples.Handling;

[SignedIn]
public sealed record Planted(string Name) : ICommand<Done>; // refused

[SignedIn]
public sealed record Asked : IQuery<string>; // refused

[SignedIn]
public sealed record HandledInTheAbstract(string Name) : ICommand<Done>; // refused

internal abstract class HandledInTheAbstractHandler : ICommandHandler<HandledInTheAbstract, Done>
{
    public abstract Task<Result<Done>> Handle(HandledInTheAbstract request, CancellationToken cancellationToken);
}

[SignedIn]
public sealed record NearMiss : IQuery<string>;

internal abstract class Answering<TQuery> : IQueryHandler<TQuery, string>
    where TQuery : IQuery<string>
{
    public Task<Result<string>> Handle(TQuery request, CancellationToken cancellationToken) => Task.FromResult<Result<string>>("");
}

internal sealed class NearMissHandler : Answering<NearMiss>;
