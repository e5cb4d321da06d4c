using System.Text.Json.Serialization;
using FluentValidation;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>Staff makes a user responsible for an inquiry, or nobody.</summary>
/// <param name="Assignee">The id of a user; null for nobody.</param>
[RequirePermission(InquiriesPermissions.Manage)]
public sealed record AssignInquiry(Guid? Assignee) : ICommand<InquiryDetails>, IExample<AssignInquiry>
{
    public static AssignInquiry Example { get; } = new(InquiryDetails.Example.Assignee);

    [JsonIgnore]
    public Guid Id { get; init; }

    [JsonIgnore]
    public long ExpectedVersion { get; init; }
}

internal sealed class AssignInquiryValidator : AbstractValidator<AssignInquiry>
{
    public AssignInquiryValidator() => RuleFor(c => c.Assignee).NotEqual(Guid.Empty).WithMessage("Must be the id of a user, or null.");
}

internal sealed class AssignInquiryHandler(IInquiriesDb db, ICallerContext callers, TimeProvider clock) : ICommandHandler<AssignInquiry, InquiryDetails>
{
    public Task<Result<InquiryDetails>> Handle(AssignInquiry command, CancellationToken cancellationToken) =>
        db.Change(command.Id, command.ExpectedVersion, inquiry => inquiry.Assign(command.Assignee, clock.GetUtcNow(), callers.Current.Id), cancellationToken);
}
