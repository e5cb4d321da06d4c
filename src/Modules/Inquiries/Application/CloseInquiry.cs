using System.Text.Json.Serialization;
using FluentValidation;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>Staff closes an inquiry: nothing more is done about it.</summary>
/// <param name="Reason">Why nothing more is done.</param>
[RequirePermission(InquiriesPermissions.Manage)]
public sealed record CloseInquiry(CloseReason Reason) : ICommand<InquiryDetails>, IExample<CloseInquiry>
{
    public static CloseInquiry Example { get; } = new(CloseReason.Resolved);

    [JsonIgnore]
    public Guid Id { get; init; }

    [JsonIgnore]
    public long ExpectedVersion { get; init; }
}

internal sealed class CloseInquiryValidator : AbstractValidator<CloseInquiry>
{
    public CloseInquiryValidator() => RuleFor(c => c.Reason).IsInEnum().NotEqual(CloseReason.Erased).WithMessage("Must be resolved or spam: only an erasure closes for itself.");
}

internal sealed class CloseInquiryHandler(IInquiriesDb db, ICallerContext callers, TimeProvider clock) : ICommandHandler<CloseInquiry, InquiryDetails>
{
    public Task<Result<InquiryDetails>> Handle(CloseInquiry command, CancellationToken cancellationToken) =>
        db.Change(command.Id, command.ExpectedVersion, inquiry => inquiry.Close(command.Reason, clock.GetUtcNow(), callers.Current.Id), cancellationToken);
}
