using System.Text.Json.Serialization;
using FluentValidation;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>Staff writes something down about an inquiry, for staff alone.</summary>
/// <param name="Text">What is worth remembering.</param>
[RequirePermission(InquiriesPermissions.Manage)]
public sealed record NoteInquiry(string Text) : ICommand<InquiryDetails>, IExample<NoteInquiry>
{
    public static NoteInquiry Example { get; } = new("Asked the editors; they need a day.");

    [JsonIgnore]
    public Guid Id { get; init; }

    [JsonIgnore]
    public long ExpectedVersion { get; init; }
}

internal sealed class NoteInquiryValidator : AbstractValidator<NoteInquiry>
{
    public NoteInquiryValidator() => RuleFor(c => c.Text).IsText();
}

internal sealed class NoteInquiryHandler(IInquiriesDb db, ICallerContext callers, TimeProvider clock) : ICommandHandler<NoteInquiry, InquiryDetails>
{
    public Task<Result<InquiryDetails>> Handle(NoteInquiry command, CancellationToken cancellationToken) =>
        db.Change(command.Id, command.ExpectedVersion, inquiry => inquiry.Note(command.Text, clock.GetUtcNow(), callers.Current.Id), cancellationToken);
}
