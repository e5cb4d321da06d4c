using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inquiries.Application;
using Monolith.Platform.Application;

namespace Monolith.Inquiries.Infrastructure;

/// <summary>Works in a scope of its own, for the handler's is saved together with other deliveries, and with them tried again.</summary>
internal sealed class AnswerMails(IServiceScopeFactory scopes, IEmailSender sender, TimeProvider clock) : IAnswerMails
{
    public async Task Send(Guid inquiryId, long version, EmailMessage mail, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<InquiriesDbContext>();
        if (await db.SentAnswers.AnyAsync(answer => answer.InquiryId == inquiryId && answer.Version == version, cancellationToken))
        {
            return;
        }

        if (await Failure(mail, cancellationToken) is { } failure)
        {
            throw new InvalidOperationException($"The answer could not be mailed ({failure}).");
        }

        // The mail is out: a stop is no reason to forget that.
        db.SentAnswers.Add(new SentAnswer(inquiryId, version, clock.GetUtcNow()));
        await scope.ServiceProvider.GetRequiredKeyedService<IUnitOfWork>(typeof(IInquiriesDb).Assembly).Save(CancellationToken.None);
    }

    /// <summary>What kind of failure it was, and no more: an exception's text can name the address, and what fails here is shown to operators.</summary>
    private async Task<string?> Failure(EmailMessage mail, CancellationToken cancellationToken)
    {
        try
        {
            await sender.Send(mail, cancellationToken);
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return exception.GetType().Name;
        }
    }
}
