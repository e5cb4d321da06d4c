using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>Tells callers who they are and what they may do.</summary>
[SignedIn]
[FromPrimary("what somebody may do is told as it is")]
public sealed record GetMe : IQuery<Me>;

internal sealed class GetMeHandler(ICallerContext callers, IPermissionStore permissions, PermissionCatalog catalog, IUserStore users) : IQueryHandler<GetMe, Me>
{
    /// <summary>The scope of OpenID Connect that lets a client see the address (OpenID Connect Core 1.0, section 5.4).</summary>
    private const string EmailScope = "email";

    public async Task<Result<Me>> Handle(GetMe request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var held = await permissions.PermissionsOf(caller, cancellationToken);
        return new Me(caller.Kind, caller.Id, caller.ClientId, [.. held.Where(catalog.Contains).Order(StringComparer.Ordinal)], await EmailOf(caller, cancellationToken));
    }

    private async Task<string?> EmailOf(Caller caller, CancellationToken cancellationToken) =>
        caller.Kind is CallerKind.User && caller.Scopes.Contains(EmailScope) && Guid.TryParse(caller.Id, out var id)
            ? await users.Users.Where(user => user.Id == id).Select(user => PersonalText.Of(user.SubjectId, user.Email)).SingleOrDefaultAsync(cancellationToken)
            : null;
}
