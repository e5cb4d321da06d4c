using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monolith.Inquiries.Application;

namespace Monolith.Inquiries.Infrastructure;

/// <summary>Deletes, every hour, what became of submissions longer ago than it is kept.</summary>
internal sealed partial class SubmissionsPurge(IServiceScopeFactory scopes, InquiriesOptions options, TimeProvider clock, ILogger<SubmissionsPurge> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    public async Task DeletePast(CancellationToken cancellationToken)
    {
        var end = clock.GetUtcNow() - options.Retention;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<InquiriesDbContext>().Submissions
            .Where(submission => submission.At <= end).ExecuteDeleteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await DeletePast(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "Deleting past submissions failed")]
    private partial void LogFailure(Exception exception);
}
