using Monolith.Platform.Domain;

namespace Monolith.Identity.Domain;

/// <summary>One person signed in with one browser; its cookie is worth nothing once the session has ended.</summary>
public sealed class UserSession : IAboutPerson
{
    public const int MaxBrowserLength = 200;

    /// <summary>How exactly it is known when a browser was last here.</summary>
    public static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private UserSession(Guid id, Guid userId, Guid? subjectId, string browser, DateTimeOffset startedAt, DateTimeOffset expiresAt)
    {
        Id = id;
        UserId = userId;
        SubjectId = subjectId;
        Browser = browser;
        StartedAt = startedAt;
        LastSeenAt = startedAt;
        ExpiresAt = expiresAt;
    }

    public Guid Id { get; private set; }

    public Guid UserId { get; private set; }

    public Guid? SubjectId { get; private set; }

    /// <summary>What the browser calls itself, cut to <see cref="MaxBrowserLength"/> characters.</summary>
    public string Browser { get; private set; }

    /// <summary>When the person proved who they are.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset LastSeenAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public static UserSession Start(Guid userId, Guid? subjectId, string browser, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), userId, subjectId, browser.Length > MaxBrowserLength ? browser[..MaxBrowserLength] : browser, now, now + Lifetime);

    public bool IsAlive(DateTimeOffset now) => EndedAt is null && now < ExpiresAt;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
