using System.Diagnostics;
using System.Diagnostics.Metrics;
using MediatR;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Gives every use case a span, a log event and a duration by outcome; never logs what is in the request.</summary>
internal sealed partial class TracingBehavior<TRequest, TResponse>(ILogger<TracingBehavior<TRequest, TResponse>> logger, TimeProvider clock, Observations observations)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    private static readonly string UseCaseName = typeof(TRequest).Name;
    private static readonly UseCaseFrame Frame = new(UseCaseName, UseCase.ModuleOf(typeof(TRequest)), typeof(ICommand).IsAssignableFrom(typeof(TRequest)));

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        observations.Sent(typeof(TRequest), Frame.Module, UseCaseScope.Module);
        UseCaseScope.Enter(Frame);
        using var activity = Telemetry.Activities.StartActivity(UseCaseName);
        var started = clock.GetTimestamp();
        var outcome = "exception";
        try
        {
            var response = await next();
            outcome = response.Error?.Code ?? "ok";
            return response;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            throw;
        }
        finally
        {
            var elapsed = clock.GetElapsedTime(started);
            activity?.SetTag("monolith.outcome", outcome);
            Telemetry.UseCaseDuration.Record(elapsed.TotalSeconds, new("usecase", UseCaseName), new("outcome", outcome));
            LogUseCase(UseCaseName, outcome, elapsed.TotalMilliseconds);
        }
    }

    [LoggerMessage(LogLevel.Debug, "{UseCase} ended with {Outcome} after {Elapsed:0.0} ms")]
    private partial void LogUseCase(string useCase, string outcome, double elapsed);
}
