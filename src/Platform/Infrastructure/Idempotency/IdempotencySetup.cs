using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Registers what does each request once that comes with an idempotency key.</summary>
internal static class IdempotencySetup
{
    public static void AddIdempotency(this IServiceCollection services)
    {
        services.AddSingleton<RequestsInFlight>();
        services.AddSingleton<AnswerProtector>();
        services.AddSingleton<IIdempotencyDesk, IdempotencyDesk>();
        services.AddHostedService<IdempotencyRetention>();
    }
}
