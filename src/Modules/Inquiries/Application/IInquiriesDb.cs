using Microsoft.EntityFrameworkCore;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;

namespace Monolith.Inquiries.Application;

/// <summary>The inquiries' own database.</summary>
public interface IInquiriesDb : IModuleDb
{
    DbSet<Inquiry> Inquiries { get; }

    DbSet<HistoryEntry> History { get; }

    DbSet<InquiryRepeat> Repeats { get; }

    DbSet<Submission> Submissions { get; }

    DbSet<OfferedService> OfferedServices { get; }
}
