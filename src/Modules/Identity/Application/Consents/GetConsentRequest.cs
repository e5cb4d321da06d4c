using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>A person sees what a client asks for, before allowing it.</summary>
/// <param name="Return">The address of the authorization endpoint, path and query, from which the person came.</param>
[SignedIn]
[FromPrimary("it is read on the way through the sign-in")]
public sealed record GetConsentRequest(string Return) : IQuery<ConsentRequest>
{
    public const int MaxReturnLength = 4_000;
}

internal sealed class GetConsentRequestValidator : AbstractValidator<GetConsentRequest>
{
    public GetConsentRequestValidator() => RuleFor(q => q.Return).NotEmpty().MaximumLength(GetConsentRequest.MaxReturnLength);
}

internal sealed class GetConsentRequestHandler(IConsents consents) : IQueryHandler<GetConsentRequest, ConsentRequest>
{
    public async Task<Result<ConsentRequest>> Handle(GetConsentRequest request, CancellationToken cancellationToken) =>
        await consents.Read(request.Return, cancellationToken) is { } asked ? asked : IdentityErrors.ConsentRequestInvalid;
}
