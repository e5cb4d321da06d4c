using Microsoft.EntityFrameworkCore;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Application;

internal static class InquiriesDbExtensions
{
    /// <summary>Does something to an inquiry, if it still is as the caller last saw it.</summary>
    /// <returns>The inquiry afterwards.</returns>
    public static async Task<Result<InquiryDetails>> Change(
        this IInquiriesDb db, Guid id, long expectedVersion, Func<Inquiry, Result> change, CancellationToken cancellationToken)
    {
        var inquiry = await db.Inquiries.SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (inquiry is null)
        {
            return InquiryErrors.NotFound;
        }

        if (inquiry.Version != expectedVersion)
        {
            return PlatformErrors.Stale;
        }

        var changed = change(inquiry);
        return changed.IsSuccess ? InquiryDetails.Of(inquiry) : changed.Error;
    }
}
