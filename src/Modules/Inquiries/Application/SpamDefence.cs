using Microsoft.EntityFrameworkCore;
using Monolith.Inquiries.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>Decides, by what came lately from the same place and in the same name, whether something may become an inquiry.</summary>
public sealed class SpamDefence(IInquiriesDb db, IFormTokens forms, InquiriesOptions options)
{
    /// <summary>The most earlier inquiries of one sender that a new one is compared with.</summary>
    internal const int MaxCompared = 50;

    /// <summary>The zero bits that a proof of work has to show; 0 when the place has been quiet.</summary>
    public async Task<int> DifficultyFor(byte[] address, string network, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var recent = Recent(now);
        return await Reach(recent.Where(s => s.Address == address), options.ProofPerAddress, cancellationToken)
            || await Reach(recent.Where(s => s.Network == network), options.ProofPerNetwork, cancellationToken)
                ? options.ProofDifficulty
                : 0;
    }

    /// <summary>Why a submission is refused; null when it is not.</summary>
    public async Task<RefusalReason?> Refusal(Submission submission, string token, string? proof, CancellationToken cancellationToken) =>
        FormRefusal(forms.Read(token), submission.At)
        ?? await LimitRefusal(submission, cancellationToken)
        ?? await ProofRefusal(submission, token, proof, cancellationToken);

    private RefusalReason? FormRefusal(FormToken? form, DateTimeOffset now) => form switch
    {
        null => RefusalReason.FormForged,
        _ when now >= form.IssuedAt + options.FormLifetime => RefusalReason.FormExpired,
        _ when now < form.IssuedAt + options.MinimumFillTime => RefusalReason.FormTooFast,
        _ => null,
    };

    private async Task<RefusalReason?> LimitRefusal(Submission submission, CancellationToken cancellationToken)
    {
        var taken = Recent(submission.At).Where(s => s.Verdict != Verdict.Refused);
        if (await Reach(taken.Where(s => s.Sender == submission.Sender), options.MaxPerSender, cancellationToken))
        {
            return RefusalReason.SenderExhausted;
        }

        if (await Reach(taken.Where(s => s.Address == submission.Address), options.MaxPerAddress, cancellationToken))
        {
            return RefusalReason.AddressExhausted;
        }

        return await Reach(taken.Where(s => s.Network == submission.Network), options.MaxPerNetwork, cancellationToken)
            ? RefusalReason.NetworkExhausted
            : null;
    }

    private async Task<RefusalReason?> ProofRefusal(Submission submission, string token, string? proof, CancellationToken cancellationToken)
    {
        var difficulty = await DifficultyFor(submission.Address, submission.Network, submission.At, cancellationToken);
        return proof switch
        {
            _ when difficulty == 0 => null,
            null => RefusalReason.ProofMissing,
            _ => ProofOfWork.Holds(token, proof, difficulty) ? null : RefusalReason.ProofWrong,
        };
    }

    private IQueryable<Submission> Recent(DateTimeOffset now)
    {
        var since = now - options.Window;
        return db.Submissions.AsNoTracking().Where(s => s.At > since);
    }

    /// <summary>Counts no further than the limit, so that a flood does not make counting slow.</summary>
    private static async Task<bool> Reach(IQueryable<Submission> submissions, int limit, CancellationToken cancellationToken) =>
        await submissions.OrderByDescending(s => s.At).Select(s => s.Id).Take(limit).CountAsync(cancellationToken) >= limit;
}
