using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>Staff reads an inquiry.</summary>
[RequirePermission(InquiriesPermissions.Read)]
public sealed record GetInquiry(Guid Id) : IQuery<InquiryDetails>;

internal sealed class GetInquiryValidator : AbstractValidator<GetInquiry>
{
    public GetInquiryValidator() => RuleFor(q => q.Id).NotEmpty();
}

internal sealed class GetInquiryHandler(IInquiriesDb db) : IQueryHandler<GetInquiry, InquiryDetails>
{
    public async Task<Result<InquiryDetails>> Handle(GetInquiry query, CancellationToken cancellationToken) =>
        await db.Inquiries.AsNoTracking().Where(inquiry => inquiry.Id == query.Id).Select(InquiryDetails.Projection).SingleOrDefaultAsync(cancellationToken)
            is { } inquiry ? inquiry : InquiryErrors.NotFound;
}
