using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>A person sees where they are signed in, the latest first.</summary>
[SignedIn]
[FromPrimary("people look for sign-ins that are not theirs")]
public sealed record ListSessions : IQuery<IReadOnlyList<SessionView>>;

/// <summary>One browser in which the caller is signed in.</summary>
/// <param name="Id">Names the session.</param>
/// <param name="Browser">What the browser calls itself.</param>
/// <param name="StartedAt">When the person signed in.</param>
/// <param name="LastSeenAt">When the browser was last here, to within a few minutes.</param>
/// <param name="IsCurrent">Whether it is the caller's own.</param>
public sealed record SessionView(Guid Id, [property: Personal] string Browser, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool IsCurrent);

internal sealed class ListSessionsHandler(IIdentityDb db, ICallerContext callers, TimeProvider clock) : IQueryHandler<ListSessions, IReadOnlyList<SessionView>>
{
    /// <summary>More browsers than anybody uses; whoever signs in by a script sees the latest.</summary>
    private const int MaxSessions = 100;

    public async Task<Result<IReadOnlyList<SessionView>>> Handle(ListSessions request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        if (caller.UserId() is not { } userId)
        {
            return IdentityErrors.PersonRequired;
        }

        var now = clock.GetUtcNow();
        return await db.Sessions.AsNoTracking()
            .Where(session => session.UserId == userId && session.EndedAt == null && session.ExpiresAt > now)
            .OrderByDescending(session => session.StartedAt)
            .Select(session => new SessionView(session.Id, PersonalText.Of(session.SubjectId, session.Browser), session.StartedAt, session.LastSeenAt, session.Id == caller.SessionId))
            .Take(MaxSessions)
            .ToListAsync(cancellationToken);
    }
}
