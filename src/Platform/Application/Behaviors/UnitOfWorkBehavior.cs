using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Saves a command's changes exactly once, after a handler that succeeded; queries pass by.</summary>
internal sealed class UnitOfWorkBehavior<TRequest, TResponse>(IServiceProvider services) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand, IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var unitOfWork = services.GetRequiredKeyedService<IUnitOfWork>(typeof(TRequest).Assembly);
        return unitOfWork.Run(() => HandleAndSave(unitOfWork, next, cancellationToken), cancellationToken);
    }

    private async Task<TResponse> HandleAndSave(IUnitOfWork unitOfWork, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var response = await next();
        if (response.Error is not null)
        {
            return response;
        }

        await services.GetRequiredService<HeldSave>().Reach(response);
        return await unitOfWork.Save(cancellationToken) is { } error ? TResponse.Failure(error) : response;
    }
}
