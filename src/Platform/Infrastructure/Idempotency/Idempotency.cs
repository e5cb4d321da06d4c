using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Records answers in a module's own database. While a request is worked on, its key is locked: in the process, and on a server besides until
/// the transaction ends, so that other hosts see it and a host that dies keeps nothing locked.
/// </summary>
internal sealed class Idempotency<TContext>(
    TContext context, RequestsInFlight inFlight, HeldSave save, AnswerProtector protector, TransientFaults faults, TimeProvider clock) : IIdempotency
    where TContext : DbContext
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task<Result<IdempotentAnswer>> Run(IdempotentRequest request, Func<Task<RecordedAnswer>> work, CancellationToken cancellationToken)
    {
        using var turn = inFlight.TryEnter(request.Name);
        if (turn is null)
        {
            return InFlight();
        }

        // Another attempt finds the answer, where the commit did take place.
        return await faults.Retry(context, () => Try(request, work, cancellationToken), isRepeatable: true, cancellationToken);
    }

    private async Task<Result<IdempotentAnswer>> Try(IdempotentRequest request, Func<Task<RecordedAnswer>> work, CancellationToken cancellationToken)
    {
        var engine = DatabaseEngines.Of(context.Database.ProviderName);

        // What fails is rolled back as a whole.
        context.Database.AutoSavepointsEnabled = false;
        await using var transaction = engine.IsEmbedded ? null : await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await engine.TryLock(context, LockOf(request.Name), cancellationToken))
        {
            return InFlight();
        }

        var record = await context.Set<IdempotencyRecord>()
            .SingleOrDefaultAsync(r => r.Name == request.Name && r.Operation == request.Operation, cancellationToken);
        if (record is null || record.AnsweredAt <= clock.GetUtcNow() - IdempotencyRecord.Lifetime)
        {
            return await Work(request, record, work);
        }

        return CryptographicOperations.FixedTimeEquals(record.Fingerprint, request.Fingerprint.Span)
            ? new IdempotentAnswer(protector.Unprotect(request.Key, record.Answer), IsReplay: true)
            : IdempotencyErrors.KeyReused;
    }

    /// <summary>The lock of a key, on a server.</summary>
    internal static string LockOf(Guid name) => $"idempotency:{name:N}";

    private static Error InFlight() => IdempotencyErrors.InFlight.Because(IdempotencyErrors.InFlight.Meaning) with { RetryAfter = Pause };

    /// <summary>Has the request worked on, and its answer saved with what it did.</summary>
    private async Task<Result<IdempotentAnswer>> Work(IdempotentRequest request, IdempotencyRecord? expired, Func<Task<RecordedAnswer>> work)
    {
        save.Hold();
        try
        {
            var answer = await work();
            if (!save.IsReached)
            {
                return new IdempotentAnswer(answer, IsReplay: false);
            }

            Record(request, expired, answer);
            return await save.Release() is { } error ? error : new IdempotentAnswer(answer, IsReplay: false);
        }
        catch (Exception exception)
        {
            await save.Abandon(exception);
            throw;
        }
    }

    private void Record(IdempotentRequest request, IdempotencyRecord? expired, RecordedAnswer answer)
    {
        var bytes = protector.Protect(request.Key, answer);
        if (expired is null)
        {
            context.Add(new IdempotencyRecord
            {
                Name = request.Name,
                Operation = request.Operation,
                Fingerprint = request.Fingerprint.ToArray(),
                Status = answer.Status,
                Answer = bytes,
                AnsweredAt = clock.GetUtcNow(),
            });
        }
        else
        {
            (expired.Fingerprint, expired.Status, expired.Answer, expired.AnsweredAt) = (request.Fingerprint.ToArray(), answer.Status, bytes, clock.GetUtcNow());
        }
    }
}
