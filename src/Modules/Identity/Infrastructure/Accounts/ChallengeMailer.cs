using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Infrastructure;

/// <summary>
/// Sends the mails that are due. Taking a challenge on books its next attempt at once, so that neither a crash nor a second instance needs
/// care: what was sent takes the booking back, and what was not comes up again.
/// </summary>
internal sealed partial class ChallengeMailer(
    IdentityDbContext db, IAccounts accounts, IPersonalData personal, IBlindIndex index, AccountMails mails, IEmailSender sender, TimeProvider clock, ILogger<ChallengeMailer> logger)
{
    private const int Batch = 50;

    /// <summary>The most mails of one kind that an address gets while their links live; somebody who asks for more wants to annoy its holder.</summary>
    private const int MaxPerAddress = 5;

    private static readonly Counter<long> Mails = Telemetry.Meter.CreateCounter<long>("monolith.identity.mails", description: "Mails to people, by outcome.");

    /// <summary>Sends what is due, the oldest first.</summary>
    /// <returns>When the next mail is due; null when none is waiting.</returns>
    public async Task<DateTimeOffset?> SendDue(CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var due = await Waiting(now).Where(challenge => challenge.NextAttemptAt <= now)
                .OrderBy(challenge => challenge.NextAttemptAt).Take(Batch).ToListAsync(cancellationToken);
            if (due.Count == 0)
            {
                return await Waiting(now).MinAsync(challenge => challenge.NextAttemptAt, cancellationToken);
            }

            foreach (var challenge in due)
            {
                await Send(challenge, cancellationToken);
            }
        }
    }

    private IQueryable<EmailChallenge> Waiting(DateTimeOffset now) =>
        db.EmailChallenges.AsNoTracking().Where(challenge => challenge.NextAttemptAt != null && challenge.ExpiresAt > now);

    private async Task Send(EmailChallenge challenge, CancellationToken cancellationToken)
    {
        var token = ChallengeToken.Create();
        if (!await Take(challenge, ChallengeToken.HashOf(token), cancellationToken))
        {
            return;
        }

        if (await Compose(challenge, token, cancellationToken) is not { } mail)
        {
            await Close(challenge, cancellationToken);
            Count("none");
            return;
        }

        try
        {
            await sender.Send(mail, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The exception's text can name the address.
            LogFailure(challenge.Id, exception.GetType().Name, challenge.Attempts + 1);
            Count("failed");
            return;
        }

        await Close(challenge, cancellationToken);
        Count("sent");
    }

    /// <summary>Takes a challenge on, unless somebody else did; the token of an earlier attempt serves no more.</summary>
    private async Task<bool> Take(EmailChallenge challenge, byte[] tokenHash, CancellationToken cancellationToken)
    {
        DateTimeOffset? next = clock.GetUtcNow() + EmailChallenge.PauseAfter(challenge.Attempts + 1);
        return await db.EmailChallenges
            .Where(c => c.Id == challenge.Id && c.NextAttemptAt == challenge.NextAttemptAt)
            .ExecuteUpdateAsync(
                c => c.SetProperty(x => x.Attempts, challenge.Attempts + 1).SetProperty(x => x.NextAttemptAt, next).SetProperty(x => x.TokenHash, tokenHash),
                cancellationToken) == 1;
    }

    private async Task<EmailMessage?> Compose(EmailChallenge challenge, string token, CancellationToken cancellationToken)
    {
        if (await personal.ReadEmail(challenge, challenge.Email, cancellationToken) is not { } typed || await IsTooOften(challenge, typed, cancellationToken))
        {
            return null;
        }

        var account = await accounts.Find(typed, cancellationToken);
        if ((account is null ? typed : await personal.ReadEmail(account, account.Email, cancellationToken)) is not { } to)
        {
            return null;
        }

        return challenge.Purpose switch
        {
            EmailPurpose.Registration => account is null ? mails.Confirm(to, token) : mails.AlreadyRegistered(to),
            EmailPurpose.PasswordReset => account is { IsEnabled: true } ? mails.Reset(to, token) : null,
            _ => throw new InvalidOperationException($"No mail is written for {challenge.Purpose}."),
        };
    }

    private async Task<bool> IsTooOften(EmailChallenge challenge, EmailAddress email, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var hash = await index.HashOf(email, cancellationToken);
        return await db.EmailChallenges.CountAsync(
            c => c.EmailHash == hash && c.Purpose == challenge.Purpose && c.ExpiresAt > now && c.RequestedAt < challenge.RequestedAt, cancellationToken) >= MaxPerAddress;
    }

    private Task<int> Close(EmailChallenge challenge, CancellationToken cancellationToken) => db.EmailChallenges.Where(c => c.Id == challenge.Id)
        .ExecuteUpdateAsync(c => c.SetProperty(x => x.NextAttemptAt, (DateTimeOffset?)null), cancellationToken);

    private static void Count(string outcome) => Mails.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    [LoggerMessage(LogLevel.Warning, "Mail {Challenge} could not be sent ({Failure}), attempt {Attempt}; it is tried again")]
    private partial void LogFailure(Guid challenge, string failure, int attempt);
}
