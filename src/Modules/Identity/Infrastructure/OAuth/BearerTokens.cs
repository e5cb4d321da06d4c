using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monolith.Identity.Application;
using Monolith.Platform.Application;
using OpenIddict.Validation.AspNetCore;

namespace Monolith.Identity.Infrastructure;

/// <summary>
/// Tells who calls by the access token in the <c>Authorization</c> header. OpenIddict checks a token once; after that its hash is enough,
/// and only what it rests on is asked for, at most once a second.
/// </summary>
internal sealed class BearerTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, VerifiedTokens verified, IStandings standings,
    SecurityEvents events) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public new const string Scheme = "bearer";

    private const string Prefix = "Bearer ";

    /// <summary>OpenIddict's name for a token that was good and has ended; that is no attack.</summary>
    private const string Ended = "ID2019";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var key = VerifiedTokens.Key.Of(header[Prefix.Length..]);
        if (!verified.TryGet(key, out var token))
        {
            var result = await Context.AuthenticateAsync(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme);
            if (result.Principal is null || VerifiedToken.Of(result.Principal) is not { } found)
            {
                return Refuse(isAttack: result.Properties?.Items.TryGetValue(OpenIddictValidationAspNetCoreConstants.Properties.ErrorUri, out var address) is not true
                    || address?.EndsWith(Ended, StringComparison.Ordinal) is not true);
            }

            if (found.ExpiresAt <= TimeProvider.GetUtcNow())
            {
                return Refuse(isAttack: false);
            }

            token = found;
            verified.Add(key, token);
        }

        if (!await standings.IsTokenAlive(token.TokenId, Context.RequestAborted)
            || (token.UserId is { } userId && !await standings.IsUserEnabled(userId, Context.RequestAborted)))
        {
            verified.Remove(key);
            return Refuse(isAttack: true);
        }

        return AuthenticateResult.Success(token.Ticket);
    }

    private AuthenticateResult Refuse(bool isAttack)
    {
        if (isAttack)
        {
            events.Record(IdentityEvents.TokenRefused);
        }

        return AuthenticateResult.Fail("The access token is not valid.");
    }
}
