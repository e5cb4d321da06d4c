using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inquiries.Application;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;

namespace Monolith.Inquiries.Infrastructure;

/// <summary>Saves refusals in a scope of their own.</summary>
internal sealed class Refusals(IServiceScopeFactory scopes, InquiriesOptions options) : IRefusals
{
    /// <summary>The most rows that a network gets in the window; what comes after adds to the latest of its kind.</summary>
    internal const int MaxListed = 200;

    private static readonly Counter<long> Refused =
        Telemetry.Meter.CreateCounter<long>("monolith.inquiries.refusals", description: "What visitors sent and was refused, by reason.");

    public async Task Record(Submission refused, CancellationToken cancellationToken)
    {
        Refused.Add(1, new KeyValuePair<string, object?>("reason", refused.Reason.ToString()));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<InquiriesDbContext>();
        if (await IsCounted(db, refused, cancellationToken))
        {
            return;
        }

        db.Submissions.Add(refused);
        if (await scope.ServiceProvider.GetRequiredKeyedService<IUnitOfWork>(typeof(IInquiriesDb).Assembly).Save(cancellationToken) is { } error)
        {
            throw new InvalidOperationException($"A refusal could not be kept: {error.Code}.");
        }
    }

    private async Task<bool> IsCounted(InquiriesDbContext db, Submission refused, CancellationToken cancellationToken)
    {
        var since = refused.At - options.Window;
        var recent = db.Submissions.Where(s => s.Network == refused.Network && s.At > since && s.Verdict == Verdict.Refused);
        if (await recent.OrderByDescending(s => s.At).Select(s => s.Id).Take(MaxListed).CountAsync(cancellationToken) < MaxListed)
        {
            return false;
        }

        var latest = await recent.Where(s => s.Reason == refused.Reason).OrderByDescending(s => s.At).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellationToken);
        return latest is { } id
            && await db.Submissions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Times, x => x.Times + 1), cancellationToken) == 1;
    }
}
