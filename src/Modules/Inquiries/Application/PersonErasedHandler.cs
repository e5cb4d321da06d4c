using Microsoft.EntityFrameworkCore;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;

namespace Monolith.Inquiries.Application;

/// <summary>
/// Gives up what the key does not cover: by which hash an erased person's inquiries were counted and compared. What they wrote is unreadable already; their
/// open inquiries are closed, for nobody can be answered.
/// </summary>
[EventHandler("inquiries.person-erased")]
internal sealed class PersonErasedHandler(IInquiriesDb db, ICallerContext callers, TimeProvider clock) : IEventHandler<PersonErased>
{
    public async Task Handle(PersonErased message, EventContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var inquiry in await db.Inquiries.Where(i => i.SubjectId == message.SubjectId && i.Status != InquiryStatus.Closed).ToListAsync(cancellationToken))
        {
            // Not closed yet, so that it cannot be refused.
            _ = inquiry.Close(CloseReason.Erased, now, callers.Current.Id);
        }

        var hashes = db.Submissions.Where(s => db.Inquiries.Any(i => i.Id == s.InquiryId && i.SubjectId == message.SubjectId)).Select(s => s.Sender);
        db.Submissions.RemoveRange(await db.Submissions.Where(s => hashes.Contains(s.Sender)).ToListAsync(cancellationToken));
    }
}
