using Monolith.Platform.Application;

namespace Monolith.Identity.Application;

/// <summary>Closes the account of somebody who was erased: nobody can sign in with it, and nothing in it says whose it was.</summary>
[EventHandler("identity.person-erased")]
internal sealed class PersonErasedHandler(IAccounts accounts, ISignOuts signOuts, IIdentityDb db, ICallerContext callers, TimeProvider clock) : IEventHandler<PersonErased>
{
    public async Task Handle(PersonErased message, EventContext context, CancellationToken cancellationToken)
    {
        if (await accounts.Anonymize(message.SubjectId, cancellationToken) is { } userId)
        {
            db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.user.erased", userId.ToString(), clock.GetUtcNow()));
            await signOuts.EndAll(userId, exceptSession: null, cancellationToken);
        }
    }
}
