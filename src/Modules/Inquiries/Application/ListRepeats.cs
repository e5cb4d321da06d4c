using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>Staff reads what came again of an inquiry and was put to it, the latest first.</summary>
[RequirePermission(InquiriesPermissions.Read)]
public sealed record ListRepeats : PageQuery, IQuery<Page<RepeatItem>>
{
    internal static readonly Sorts<InquiryRepeat> Sorts = new Sorts<InquiryRepeat>()
        .Add("at", repeat => repeat.At)
        .Default("-at");

    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ListRepeatsValidator : AbstractValidator<ListRepeats>
{
    public ListRepeatsValidator()
    {
        Include(new PageRules(ListRepeats.Sorts.Names));
        RuleFor(q => q.Id).NotEmpty();
    }
}

internal sealed class ListRepeatsHandler(IInquiriesDb db, ICursorProtector cursors) : IQueryHandler<ListRepeats, Page<RepeatItem>>
{
    public async Task<Result<Page<RepeatItem>>> Handle(ListRepeats query, CancellationToken cancellationToken) =>
        await db.Inquiries.AnyAsync(inquiry => inquiry.Id == query.Id, cancellationToken)
            ? await db.Repeats.AsNoTracking().Where(repeat => repeat.InquiryId == query.Id)
                .ToPage(ListRepeats.Sorts, query, RepeatItem.Projection, cursors, cancellationToken)
            : InquiryErrors.NotFound;
}
