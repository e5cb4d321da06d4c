using Monolith.Platform.Application;

namespace Monolith.Identity.Application;

internal static class People
{
    /// <summary>The user's id when the caller is a person; clients and the product itself consent to nothing.</summary>
    public static Guid? PersonId(this Caller caller) => caller.Kind is CallerKind.User && Guid.TryParse(caller.Id, out var id) ? id : null;
}
