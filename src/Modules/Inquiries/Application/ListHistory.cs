using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>Staff reads what happened to an inquiry, in order.</summary>
[RequirePermission(InquiriesPermissions.Read)]
public sealed record ListHistory : PageQuery, IQuery<Page<HistoryItem>>
{
    internal static readonly Sorts<HistoryEntry> Sorts = new Sorts<HistoryEntry>()
        .AddUnique("version", entry => entry.Version);

    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ListHistoryValidator : AbstractValidator<ListHistory>
{
    public ListHistoryValidator()
    {
        Include(new PageRules(ListHistory.Sorts.Names));
        RuleFor(q => q.Id).NotEmpty();
    }
}

internal sealed class ListHistoryHandler(IInquiriesDb db, ICursorProtector cursors) : IQueryHandler<ListHistory, Page<HistoryItem>>
{
    public async Task<Result<Page<HistoryItem>>> Handle(ListHistory query, CancellationToken cancellationToken) =>
        await db.Inquiries.AnyAsync(inquiry => inquiry.Id == query.Id, cancellationToken)
            ? await db.History.AsNoTracking().Where(entry => entry.InquiryId == query.Id)
                .ToPage(ListHistory.Sorts, query, HistoryItem.Projection, cursors, cancellationToken)
            : InquiryErrors.NotFound;
}
