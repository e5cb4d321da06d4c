using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>Staff reads what was refused and why, the latest first; either order goes with the filter over an index.</summary>
[RequirePermission(InquiriesPermissions.Read)]
public sealed record ListRefusals : PageQuery, IQuery<Page<RefusalItem>>
{
    internal static readonly Sorts<Submission> Sorts = new Sorts<Submission>()
        .Add("at", submission => submission.At)
        .Default("-at");

    /// <summary>Only what was refused for this reason.</summary>
    public RefusalReason? Reason { get; init; }
}

internal sealed class ListRefusalsValidator : AbstractValidator<ListRefusals>
{
    public ListRefusalsValidator()
    {
        Include(new PageRules(ListRefusals.Sorts.Names));
        RuleFor(q => q.Reason).IsInEnum();
    }
}

internal sealed class ListRefusalsHandler(IInquiriesDb db, ICursorProtector cursors) : IQueryHandler<ListRefusals, Page<RefusalItem>>
{
    public Task<Result<Page<RefusalItem>>> Handle(ListRefusals query, CancellationToken cancellationToken)
    {
        var refusals = db.Submissions.AsNoTracking().Where(submission => submission.Verdict == Verdict.Refused);
        if (query.Reason is { } reason)
        {
            refusals = refusals.Where(submission => submission.Reason == reason);
        }

        return refusals.ToPage(ListRefusals.Sorts, query, RefusalItem.Projection, cursors, cancellationToken);
    }
}
