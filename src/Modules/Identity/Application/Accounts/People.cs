using Monolith.Platform.Application;

namespace Monolith.Identity.Application;

internal static class People
{
    /// <summary>The user's id; null when the caller is no person.</summary>
    public static Guid? UserId(this Caller caller) => caller.Kind is CallerKind.User && Guid.TryParse(caller.Id, out var id) ? id : null;
}
