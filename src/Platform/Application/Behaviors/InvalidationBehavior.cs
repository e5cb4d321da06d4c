using System.Reflection;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>
/// Has answers forgotten that depend on what a command marked with <see cref="InvalidatesAttribute"/> changed: after its commit, and also when
/// it is unknown whether that took place, but not when the command was refused.
/// </summary>
internal sealed class InvalidationBehavior<TRequest, TResponse>(IServiceProvider services) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand, IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    private static readonly InvalidatesAttribute? Rule = typeof(TRequest).GetCustomAttribute<InvalidatesAttribute>();

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        Rule is { } rule ? Invalidate(rule, next) : next();

    private async Task<TResponse> Invalidate(InvalidatesAttribute rule, RequestHandlerDelegate<TResponse> next)
    {
        var refused = false;
        try
        {
            var response = await next();
            refused = response.Error is not null;
            return response;
        }
        finally
        {
            if (!refused)
            {
                await services.GetRequiredService<IAnswerCache>().Invalidate(rule.Tags);
            }
        }
    }
}
