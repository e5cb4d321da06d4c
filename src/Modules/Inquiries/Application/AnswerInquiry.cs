using System.Text.Json.Serialization;
using FluentValidation;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>Staff answers an inquiry; the visitor gets the text by e-mail.</summary>
/// <param name="Text">What the visitor is told.</param>
[RequirePermission(InquiriesPermissions.Manage)]
public sealed record AnswerInquiry(string Text) : ICommand<InquiryDetails>, IExample<AnswerInquiry>
{
    public static AnswerInquiry Example { get; } = new("The four weeks include our editing of your texts; the first drafts come from you.");

    [JsonIgnore]
    public Guid Id { get; init; }

    [JsonIgnore]
    public long ExpectedVersion { get; init; }
}

internal sealed class AnswerInquiryValidator : AbstractValidator<AnswerInquiry>
{
    public AnswerInquiryValidator() => RuleFor(c => c.Text).IsText();
}

internal sealed class AnswerInquiryHandler(IInquiriesDb db, ICallerContext callers, TimeProvider clock) : ICommandHandler<AnswerInquiry, InquiryDetails>
{
    public Task<Result<InquiryDetails>> Handle(AnswerInquiry command, CancellationToken cancellationToken) =>
        db.Change(command.Id, command.ExpectedVersion, inquiry => inquiry.Answer(command.Text, clock.GetUtcNow(), callers.Current.Id), cancellationToken);
}
