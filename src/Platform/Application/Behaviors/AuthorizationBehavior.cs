using MediatR;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Lets nobody reach a handler who may not; the same gate as at the edge, for whatever does not come through HTTP.</summary>
internal sealed class AuthorizationBehavior<TRequest, TResponse>(AccessGate gate) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    private static readonly AccessAttribute Access = UseCase.Of(typeof(TRequest)).Access;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        await gate.Check(Access, cancellationToken) is { } error ? TResponse.Failure(error) : await next();
}
