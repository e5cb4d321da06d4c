using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>
/// Staff lists inquiries, the latest first. Every filter and every pair of them goes with either order over an index, but for the pair of an assignee
/// and a service, which narrows the assignee's row by row.
/// </summary>
[RequirePermission(InquiriesPermissions.Read)]
public sealed record ListInquiries : PageQuery, IQuery<Page<InquirySummary>>
{
    internal static readonly Sorts<Inquiry> Sorts = new Sorts<Inquiry>()
        .Add("submittedAt", inquiry => inquiry.SubmittedAt)
        .Default("-submittedAt");

    /// <summary>Only inquiries in this state.</summary>
    public InquiryStatus? Status { get; init; }

    /// <summary>Only inquiries about this service.</summary>
    public Guid? Service { get; init; }

    /// <summary>Only inquiries for which this user is responsible.</summary>
    public Guid? Assignee { get; init; }

    /// <summary>Whether only inquiries for which nobody is responsible.</summary>
    public bool? Unassigned { get; init; }
}

internal sealed class ListInquiriesValidator : AbstractValidator<ListInquiries>
{
    public ListInquiriesValidator()
    {
        Include(new PageRules(ListInquiries.Sorts.Names));
        RuleFor(q => q.Status).IsInEnum();
        RuleFor(q => q.Unassigned).Must((q, unassigned) => unassigned is not true || q.Assignee is null).WithMessage("Must not go with an assignee.");
    }
}

internal sealed class ListInquiriesHandler(IInquiriesDb db, ICursorProtector cursors) : IQueryHandler<ListInquiries, Page<InquirySummary>>
{
    public Task<Result<Page<InquirySummary>>> Handle(ListInquiries query, CancellationToken cancellationToken)
    {
        var inquiries = db.Inquiries.AsNoTracking();
        if (query.Status is { } status)
        {
            inquiries = inquiries.Where(inquiry => inquiry.Status == status);
        }

        if (query.Service is { } service)
        {
            inquiries = inquiries.Where(inquiry => inquiry.ServiceId == service);
        }

        if (query.Assignee is { } assignee)
        {
            inquiries = inquiries.Where(inquiry => inquiry.Assignee == assignee);
        }

        if (query.Unassigned is true)
        {
            inquiries = inquiries.Where(inquiry => inquiry.Assignee == null);
        }

        return inquiries.ToPage(ListInquiries.Sorts, query, InquirySummary.Projection, cursors, cancellationToken);
    }
}
