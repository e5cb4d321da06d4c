using System.Reflection;
using System.Text;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>
/// Answers a query marked with <see cref="CachedAttribute"/> from what is kept, after access and input were checked. A new answer is fetched in
/// a scope of its own: others may wait for it, and it may be finished after the one who asked first is gone.
/// </summary>
internal sealed class CachingBehavior<TRequest, TResponse>(IServiceProvider services, ICallerContext callers) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : class, IResult<TResponse>
{
    private static readonly CachedAttribute? Rule = typeof(TRequest).GetCustomAttribute<CachedAttribute>();

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        Rule is { } rule
            ? services.GetRequiredService<IAnswerCache>().Answer(new CachedQuestion(typeof(TRequest).Name, KeyOf(request, rule), rule), ct => Ask(request, ct), cancellationToken).AsTask()
            : next();

    private async Task<TResponse> Ask(TRequest request, CancellationToken cancellationToken)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IRequestHandler<TRequest, TResponse>>().Handle(request, cancellationToken);
    }

    private string KeyOf(TRequest request, CachedAttribute rule)
    {
        var key = new StringBuilder(128);
        if (rule.For is CacheScope.Caller)
        {
            CallerKey.Write(callers.Current, key);
        }

        QueryKey<TRequest>.Write(request, key);
        return key.ToString();
    }
}
