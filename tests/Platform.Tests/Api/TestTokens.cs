using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Platform.Tests;

/// <summary>Tokens that say in clear who holds them and what they grant.</summary>
internal sealed class TestTokens(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Test";

    private const string Prefix = "Bearer good.";

    public static string For(string subject, IEnumerable<string> permissions) => $"good.{subject}.{string.Join('+', permissions)}";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var parts = header[Prefix.Length..].Split('.', 2);
        Claim[] claims =
        [
            new(CallerClaims.Subject, parts[0]),
            new(CallerClaims.ClientId, parts[0]),
            new(CallerClaims.Scope, parts[1].Replace('+', ' ')),
        ];
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)), Scheme)));
    }
}

internal sealed class ScopesArePermissions : IPermissionStore
{
    public ValueTask<IReadOnlySet<string>> PermissionsOf(Caller caller, CancellationToken cancellationToken) => ValueTask.FromResult(caller.Scopes);
}
