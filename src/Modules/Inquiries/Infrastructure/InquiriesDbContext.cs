using Microsoft.EntityFrameworkCore;
using Monolith.Inquiries.Application;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Inquiries.Infrastructure;

/// <summary>The inquiries' own database.</summary>
internal sealed class InquiriesDbContext(DbContextOptions<InquiriesDbContext> options) : DbContext(options), IInquiriesDb
{
    public DbSet<Inquiry> Inquiries => Set<Inquiry>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<InquiryRepeat> Repeats => Set<InquiryRepeat>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<OfferedService> OfferedServices => Set<OfferedService>();

    public DbSet<StoredPseudonymKey> PseudonymKeys => Set<StoredPseudonymKey>();

    public DbSet<SentAnswer> SentAnswers => Set<SentAnswer>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformConventions();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(InquiriesDbContext).Assembly);
        modelBuilder.UseEvents();
        modelBuilder.UsePlatformModel();
    }
}
