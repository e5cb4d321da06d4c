using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>
/// Has queries of callers answered by a read replica, where the installation has one: in a scope of their own, which nothing else shares.
/// Commands, what they ask on their way, and what the product asks for itself stay on the primary; so does what is fetched to be cached.
/// </summary>
internal sealed class ReplicaBehavior<TRequest, TResponse>(IServiceProvider services, ICallerContext callers) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    private static readonly bool StaysOnPrimary =
        typeof(ICommand).IsAssignableFrom(typeof(TRequest)) || typeof(TRequest).IsDefined(typeof(FromPrimaryAttribute), inherit: false);

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        StaysOnPrimary || UseCaseScope.IsChange || callers.Current.Kind is CallerKind.System || services.GetService<IReadReplicas>() is not { } replicas
            ? next()
            : replicas.Answer(
                typeof(TRequest).Assembly,
                (scope, ct) => scope.GetRequiredService<IRequestHandler<TRequest, TResponse>>().Handle(request, ct),
                () => next(),
                cancellationToken);
}
