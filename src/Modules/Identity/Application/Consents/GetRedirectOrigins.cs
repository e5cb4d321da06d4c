using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>Tells the pages before consent where an authorization request may end; nothing unless the OAuth server would serve it.</summary>
/// <param name="Return">The address to which the person will go back, path and query.</param>
[Public("whoever signs in on the way to an application is not known yet")]
[FromPrimary("it is read on the way through the sign-in")]
public sealed record GetRedirectOrigins(string Return) : IQuery<IReadOnlyList<string>>;

internal sealed class GetRedirectOriginsValidator : AbstractValidator<GetRedirectOrigins>
{
    public GetRedirectOriginsValidator() => RuleFor(q => q.Return).NotEmpty().MaximumLength(GetConsentRequest.MaxReturnLength);
}

internal sealed class GetRedirectOriginsHandler(IConsents consents) : IQueryHandler<GetRedirectOrigins, IReadOnlyList<string>>
{
    public async Task<Result<IReadOnlyList<string>>> Handle(GetRedirectOrigins request, CancellationToken cancellationToken) =>
        Result<IReadOnlyList<string>>.Success(await consents.Read(request.Return, cancellationToken) is { } asked ? [asked.RedirectOrigin] : []);
}
