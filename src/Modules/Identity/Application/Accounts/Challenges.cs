using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Domain;

namespace Monolith.Identity.Application;

internal static class Challenges
{
    /// <summary>The challenge that a token answers; null when it never did, does no more, or was mailed for something else.</summary>
    public static async Task<EmailChallenge?> FindOpen(
        this DbSet<EmailChallenge> challenges, EmailPurpose purpose, string token, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = ChallengeToken.HashOf(token);
        var challenge = await challenges.SingleOrDefaultAsync(challenge => challenge.TokenHash == hash, cancellationToken);
        return challenge?.Purpose == purpose && challenge.IsOpen(now) ? challenge : null;
    }

    /// <summary>Lets no mail that is still on its way change a password that was changed since it was asked for.</summary>
    public static async Task CompleteResets(this DbSet<EmailChallenge> challenges, string emailHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = await challenges
            .Where(challenge => challenge.Purpose == EmailPurpose.PasswordReset && challenge.EmailHash == emailHash)
            .Where(challenge => challenge.CompletedAt == null && challenge.ExpiresAt > now)
            .ToListAsync(cancellationToken);
        open.ForEach(challenge => challenge.Complete(now));
    }
}
