using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>A person lists the applications that may act on their behalf, the latest first.</summary>
[SignedIn]
[FromPrimary("people look for access that they did not give")]
public sealed record ListApplications : IQuery<IReadOnlyList<ApplicationView>>;

internal sealed class ListApplicationsHandler(IConsents consents, ICallerContext callers) : IQueryHandler<ListApplications, IReadOnlyList<ApplicationView>>
{
    public async Task<Result<IReadOnlyList<ApplicationView>>> Handle(ListApplications request, CancellationToken cancellationToken) =>
        Result<IReadOnlyList<ApplicationView>>.Success(
            callers.Current.UserId() is { } userId ? await consents.ApplicationsOf(userId, cancellationToken) : []);
}
