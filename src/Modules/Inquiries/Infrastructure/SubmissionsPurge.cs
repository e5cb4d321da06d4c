using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monolith.Inquiries.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Inquiries.Infrastructure;

/// <summary>Deletes, every hour, what became of submissions longer ago than it is kept.</summary>
internal sealed class SubmissionsPurge(IServiceScopeFactory scopes, InquiriesOptions options, TimeProvider clock, ILogger<SubmissionsPurge> logger)
    : PeriodicJob(TimeSpan.FromHours(1), clock, logger)
{
    public async Task DeletePast(CancellationToken cancellationToken)
    {
        var end = Clock.GetUtcNow() - options.Retention;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<InquiriesDbContext>().Submissions
            .Where(submission => submission.At <= end).ExecuteDeleteAsync(cancellationToken);
    }

    protected override Task Round(CancellationToken stoppingToken) => DeletePast(stoppingToken);
}
