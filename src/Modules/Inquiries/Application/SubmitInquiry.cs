using System.Net;
using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>A visitor asks a question about one of the services on offer.</summary>
/// <param name="Service">The service's slug, as the public catalogue shows it.</param>
/// <param name="Name">Who asks.</param>
/// <param name="Email">Where the answer goes.</param>
/// <param name="Message">The question.</param>
/// <param name="Form">The token of the form.</param>
/// <param name="Website">Empty. Show it as a field that people do not see; what fills it in is no person.</param>
/// <param name="Proof">The proof of work, where the form or a refusal asked for one.</param>
[Public("visitors have no account")]
public sealed record SubmitInquiry(
    string Service,
    string Name,
    string Email,
    string Message,
    string Form,
    string? Website = null,
    string? Proof = null) : ICommand<InquiryReceipt>, IExample<SubmitInquiry>
{
    internal const int MaxWebsiteLength = 1_000;

    public static SubmitInquiry Example { get; } = new(
        "website-launch",
        InquiryDetails.Example.SenderName,
        InquiryDetails.Example.SenderEmail,
        InquiryDetails.Example.Message,
        InquiryForm.Example.Token);

    /// <summary>Where the request comes from.</summary>
    [JsonIgnore]
    public IPAddress? Address { get; init; }
}

internal sealed class SubmitInquiryValidator : AbstractValidator<SubmitInquiry>
{
    public SubmitInquiryValidator()
    {
        RuleFor(c => c.Service).NotEmpty().MaximumLength(Slug.MaxLength).Matches(Slug.Pattern).WithMessage("Must be a service's slug.");
        RuleFor(c => c.Name).IsSenderName();
        RuleFor(c => c.Email).IsEmail();
        RuleFor(c => c.Message).IsMessage();
        RuleFor(c => c.Form).NotEmpty().IsToken(FormToken.MaxLength);
        RuleFor(c => c.Website).MaximumLength(SubmitInquiry.MaxWebsiteLength);
        RuleFor(c => c.Proof).IsToken(ProofOfWork.MaxLength);
    }
}

internal sealed class SubmitInquiryHandler(
    IInquiriesDb db, SpamDefence defence, IFormTokens forms, IPseudonyms pseudonyms, ISubjects subjects, IRefusals refusals, InquiriesOptions options, TimeProvider clock)
    : ICommandHandler<SubmitInquiry, InquiryReceipt>
{
    public async Task<Result<InquiryReceipt>> Handle(SubmitInquiry command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var sender = new Sender(command.Name, EmailAddress.From(command.Email));
        var network = SenderNetwork.Of(command.Address);
        var key = await pseudonyms.Key(cancellationToken);
        var submission = Submission.Begin(key.OfLine(network), network.Network, key.OfSender(sender.Email), now);
        if (command.Website is { Length: > 0 })
        {
            // Whoever fills in everything is told what everybody is told, and learns nothing.
            await refusals.Record(submission.Refused(RefusalReason.TrapFilled), cancellationToken);
            return new InquiryReceipt(Guid.CreateVersion7(now));
        }

        return await defence.Refusal(submission, command.Form, command.Proof, cancellationToken) is { } refusal
            ? await Refuse(submission, refusal, cancellationToken)
            : await Take(command, sender, submission, Fingerprint.Of(command.Message, key.FingerprintKey), cancellationToken);
    }

    /// <summary>Makes an inquiry of what may become one, or puts it to the one that says the same.</summary>
    private async Task<Result<InquiryReceipt>> Take(
        SubmitInquiry command, Sender sender, Submission submission, Fingerprint fingerprint, CancellationToken cancellationToken)
    {
        var service = await db.OfferedServices.AsNoTracking().Where(s => s.Slug == command.Service && s.IsOnOffer).FirstOrDefaultAsync(cancellationToken);
        if (service is not { Name: { } serviceName })
        {
            return await Refuse(submission, RefusalReason.ServiceNotOffered, cancellationToken);
        }

        // Only here: what is refused leaves nobody behind.
        var known = sender with { SubjectId = await subjects.Of(sender.Email, cancellationToken) };
        if (await FindSame(submission, service.Id, fingerprint, cancellationToken) is { } same)
        {
            db.Repeats.Add(InquiryRepeat.Of(same, known, command.Message, submission.At));
            db.Submissions.Add(submission.Repeated(same));
            return new InquiryReceipt(same);
        }

        var form = forms.Read(command.Form) ?? throw new InvalidOperationException("The defence let a form pass that says nothing.");
        if (await db.Submissions.AnyAsync(s => s.FormId == form.FormId, cancellationToken))
        {
            return await Refuse(submission, RefusalReason.FormUsed, cancellationToken);
        }

        var inquiry = Inquiry.Submit(service.Id, serviceName, known, command.Message, submission.At);
        db.Inquiries.Add(inquiry);
        db.Submissions.Add(submission.Accepted(inquiry, form.FormId, fingerprint));
        return new InquiryReceipt(inquiry.Id);
    }

    /// <summary>The inquiry of the same sender about the same service that says the same and is not closed yet.</summary>
    private async Task<Guid?> FindSame(Submission submission, Guid serviceId, Fingerprint fingerprint, CancellationToken cancellationToken)
    {
        var since = submission.At - options.RepeatWindow;
        var earlier = await db.Submissions.AsNoTracking()
            .Where(s => s.Sender == submission.Sender && s.At > since && s.Fingerprint != null)
            .Join(db.Inquiries, s => s.InquiryId, inquiry => inquiry.Id, (s, inquiry) => new { inquiry.Id, inquiry.ServiceId, inquiry.Status, s.Fingerprint, s.At })
            .Where(s => s.ServiceId == serviceId && s.Status != InquiryStatus.Closed)
            .OrderByDescending(s => s.At).Take(SpamDefence.MaxCompared)
            .ToListAsync(cancellationToken);
        return earlier.Find(s => s.Fingerprint is { } value && fingerprint.IsCloseTo(new Fingerprint(value)))?.Id;
    }

    private async Task<Error> Refuse(Submission submission, RefusalReason why, CancellationToken cancellationToken)
    {
        await refusals.Record(submission.Refused(why), cancellationToken);
        return why switch
        {
            RefusalReason.ProofMissing or RefusalReason.ProofWrong => InquiryErrors.ProofRequired.Because(InquiryErrors.ProofRequired.Meaning) with
            {
                Parameters = new Dictionary<string, long>(StringComparer.Ordinal) { ["difficulty"] = options.ProofDifficulty },
            },
            RefusalReason.AddressExhausted or RefusalReason.NetworkExhausted or RefusalReason.SenderExhausted =>
                InquiryErrors.TooMany.Because(InquiryErrors.TooMany.Meaning) with { RetryAfter = options.Window },
            RefusalReason.ServiceNotOffered => InquiryErrors.ServiceNotOffered,
            _ => InquiryErrors.FormNotAccepted,
        };
    }
}
