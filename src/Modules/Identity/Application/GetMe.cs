using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>Tells callers who they are and what they may do.</summary>
[SignedIn]
public sealed record GetMe : IQuery<Me>;

internal sealed class GetMeHandler(ICallerContext callers, IPermissionStore permissions) : IQueryHandler<GetMe, Me>
{
    public async Task<Result<Me>> Handle(GetMe request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var held = await permissions.PermissionsOf(caller, cancellationToken);
        return new Me(caller.Kind, caller.Id, caller.ClientId, [.. held.Order(StringComparer.Ordinal)]);
    }
}
