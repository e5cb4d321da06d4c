using Microsoft.EntityFrameworkCore;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Inquiries.Infrastructure;

/// <summary>Encrypts inquiries that came before there was encryption: who asked is told by the address, and the rest by the inquiry.</summary>
internal sealed class InquiriesSealing(InquiriesDbContext db, ISubjects subjects, ISealer sealer) : ISealing
{
    private const int BatchSize = 100;

    public DbContext Database => db;

    public async Task<int> SealSome(CancellationToken cancellationToken) =>
        await SealInquiries(cancellationToken) + await SealHistory(cancellationToken) + await SealRepeats(cancellationToken);

    public async Task<bool> IsUnfinished(CancellationToken cancellationToken) =>
        await db.Inquiries.AnyAsync(inquiry => inquiry.SubjectId == null, cancellationToken)
        || await db.History.AnyAsync(entry => entry.SubjectId == null, cancellationToken)
        || await db.Repeats.AnyAsync(repeat => repeat.SubjectId == null, cancellationToken);

    private async Task<int> SealInquiries(CancellationToken cancellationToken)
    {
        var plain = await db.Inquiries.AsNoTracking().Where(inquiry => inquiry.SubjectId == null).OrderBy(inquiry => inquiry.Id).Take(BatchSize)
            .Select(inquiry => new { inquiry.Id, inquiry.SenderName, inquiry.SenderEmail, inquiry.Message }).ToListAsync(cancellationToken);
        foreach (var row in plain)
        {
            var subject = await subjects.Of(EmailAddress.From(row.SenderEmail), cancellationToken)
                ?? throw new InvalidOperationException("Nothing is encrypted while encryption is off.");
            var name = await Seal<Inquiry>(nameof(Inquiry.SenderName), subject, row.SenderName, cancellationToken) ?? "";
            var email = await Seal<Inquiry>(nameof(Inquiry.SenderEmail), subject, row.SenderEmail, cancellationToken) ?? "";
            var message = await Seal<Inquiry>(nameof(Inquiry.Message), subject, row.Message, cancellationToken) ?? "";
            await db.Inquiries.Where(inquiry => inquiry.Id == row.Id && inquiry.SubjectId == null).ExecuteUpdateAsync(
                set => set.SetProperty(i => i.SubjectId, subject).SetProperty(i => i.SenderName, name).SetProperty(i => i.SenderEmail, email).SetProperty(i => i.Message, message),
                cancellationToken);
        }

        return plain.Count;
    }

    private async Task<int> SealHistory(CancellationToken cancellationToken)
    {
        var plain = await db.History.AsNoTracking().Where(entry => entry.SubjectId == null)
            .Join(db.Inquiries.Where(inquiry => inquiry.SubjectId != null), entry => entry.InquiryId, inquiry => inquiry.Id, (entry, inquiry) => new { Entry = entry, Subject = inquiry.SubjectId })
            .OrderBy(row => row.Entry.Id).Take(BatchSize).ToListAsync(cancellationToken);
        foreach (var (row, subject) in plain.Select(row => (row.Entry, row.Subject ?? default)))
        {
            var text = await Seal<HistoryEntry>(nameof(HistoryEntry.Text), subject, row.Text, cancellationToken);
            var name = await Seal<HistoryEntry>(nameof(HistoryEntry.SenderName), subject, row.SenderName, cancellationToken);
            var email = await Seal<HistoryEntry>(nameof(HistoryEntry.SenderEmail), subject, row.SenderEmail, cancellationToken);
            await db.History.Where(entry => entry.Id == row.Id && entry.SubjectId == null).ExecuteUpdateAsync(
                set => set.SetProperty(e => e.SubjectId, subject).SetProperty(e => e.Text, text).SetProperty(e => e.SenderName, name).SetProperty(e => e.SenderEmail, email),
                cancellationToken);
        }

        return plain.Count;
    }

    private async Task<int> SealRepeats(CancellationToken cancellationToken)
    {
        var plain = await db.Repeats.AsNoTracking().Where(repeat => repeat.SubjectId == null)
            .Join(db.Inquiries.Where(inquiry => inquiry.SubjectId != null), repeat => repeat.InquiryId, inquiry => inquiry.Id, (repeat, inquiry) => new { Repeat = repeat, Subject = inquiry.SubjectId })
            .OrderBy(row => row.Repeat.Id).Take(BatchSize).ToListAsync(cancellationToken);
        foreach (var (row, subject) in plain.Select(row => (row.Repeat, row.Subject ?? default)))
        {
            var name = await Seal<InquiryRepeat>(nameof(InquiryRepeat.SenderName), subject, row.SenderName, cancellationToken) ?? "";
            var message = await Seal<InquiryRepeat>(nameof(InquiryRepeat.Message), subject, row.Message, cancellationToken) ?? "";
            await db.Repeats.Where(repeat => repeat.Id == row.Id && repeat.SubjectId == null).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.SubjectId, subject).SetProperty(r => r.SenderName, name).SetProperty(r => r.Message, message), cancellationToken);
        }

        return plain.Count;
    }

    private ValueTask<string?> Seal<TEntity>(string property, Guid subject, string? text, CancellationToken cancellationToken) =>
        sealer.Seal<TEntity>(db, property, subject, text, cancellationToken);
}
