using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monolith.Identity.Application;
using OpenIddict.Server;
using OpenIddict.Validation;
using OpenIddict.Validation.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>The OAuth 2.0 server of this product, and the check of its tokens.</summary>
internal static class OAuthServer
{
    /// <summary>The audience of every access token: this product's API.</summary>
    public const string Audience = "monolith";

    /// <summary>The setting that names the issuer of all tokens, an https address; may be missing in Development only.</summary>
    public const string IssuerSetting = "Identity:Issuer";

    public const string AuthorizationEndpoint = "connect/authorize";

    /// <summary>Access tokens that clients get for themselves.</summary>
    public static readonly TimeSpan ClientTokenLifetime = TimeSpan.FromHours(1);

    /// <summary>Counted from the sign-in, however often the token is renewed; nothing that the server's keys protect lives longer.</summary>
    public static readonly TimeSpan RefreshTokenLifetime = TimeSpan.FromDays(14);

    private static readonly TimeSpan PersonTokenLifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(1);

    /// <summary>Scopes of the protocols themselves, which every client may ask for.</summary>
    public static bool IsOwnScope(string scope) => scope is Scopes.OpenId or Scopes.OfflineAccess;

    public static void AddOAuthServer(this IServiceCollection services)
    {
        services.AddKeys();
        services.AddStandings();
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>, OAuthServerSetup>();
        services.AddScoped<BrowserSessions>();
        services.AddScoped<TokenFamilies>();
        services.AddScoped<Consents>();
        services.AddScoped<IConsents>(provider => provider.GetRequiredService<Consents>());
        services.AddHostedService<DeadTokens>();
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<IdentityDbContext>().ReplaceDefaultEntities<Guid>())
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris(AuthorizationEndpoint)
                    .SetTokenEndpointUris("connect/token")
                    .SetUserInfoEndpointUris("connect/userinfo")
                    .SetRevocationEndpointUris("connect/revoke")
                    .SetIntrospectionEndpointUris("connect/introspect")
                    .SetEndSessionEndpointUris("connect/end-session")
                    .SetJsonWebKeySetEndpointUris(".well-known/jwks");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowRefreshTokenFlow().AllowClientCredentialsFlow();
                server.SetAuthorizationCodeLifetime(CodeLifetime).SetAccessTokenLifetime(PersonTokenLifetime).DisableAccessTokenEncryption();
                server.UseReferenceRefreshTokens().SetRefreshTokenLifetime(RefreshTokenLifetime)
                    .DisableSlidingRefreshTokenExpiration().SetRefreshTokenReuseLeeway(TimeSpan.Zero);
                server.RegisterScopes(Scopes.Email).RegisterClaims(Claims.AuthenticationTime, Claims.Email, Claims.EmailVerified);
                server.Configure(Strictly);
                AddHandlers(server);
                server.UseAspNetCore();
            })
            .AddValidation(validation =>
            {
                validation.UseLocalServer();
                validation.AddAudiences(Audience);
                // A token in a URL ends up in logs and histories, and in a form it invites forgery: the header is the one place.
                validation.UseAspNetCore().DisableAccessTokenExtractionFromQueryString().DisableAccessTokenExtractionFromBodyForm();
            });

        // OpenIddict leaves the lifetime to a later step of its own, and that step knows no beginning.
        services.AddOptions<OpenIddictValidationOptions>().Configure<TimeProvider>((options, clock) =>
        {
            options.TokenValidationParameters.ValidateLifetime = true;
            options.TokenValidationParameters.LifetimeValidator = (notBefore, _, _, _) => notBefore is not { } begin || begin <= clock.GetUtcNow().UtcDateTime;
        });
        services.AddSingleton<VerifiedTokens>();
        services.AddAuthentication(BearerTokens.Scheme).AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.Scheme, null);
    }

    private static void AddStandings(this IServiceCollection services)
    {
        services.AddSingleton<Standings>();
        services.AddSingleton<IStandings>(provider => provider.GetRequiredService<Standings>());
        services.AddSingleton<CacheDrop>();
        services.AddSingleton<CacheDrop.AtCommit>();
        services.ConfigureDbContext<IdentityDbContext>((provider, options) =>
            options.AddInterceptors(
                new CacheDrop.BulkStatements(provider.GetRequiredService<CacheDrop>()), provider.GetRequiredService<CacheDrop.AtCommit>()));
    }

    private static void AddKeys(this IServiceCollection services)
    {
        services.AddSingleton<ServerKeyRing>();
        services.AddOptions<ServerKeyOptions>().BindConfiguration(ServerKeyOptions.Section);
        services.AddSingleton<OptionsRenewal<OpenIddictServerOptions>>();
        services.AddSingleton<IOptionsChangeTokenSource<OpenIddictServerOptions>>(provider => provider.GetRequiredService<OptionsRenewal<OpenIddictServerOptions>>());
        services.AddSingleton<OptionsRenewal<OpenIddictValidationOptions>>();
        services.AddSingleton<IOptionsChangeTokenSource<OpenIddictValidationOptions>>(
            provider => provider.GetRequiredService<OptionsRenewal<OpenIddictValidationOptions>>());
        services.AddSingleton<ServerKeyRotation>();
        services.AddHostedService(provider => provider.GetRequiredService<ServerKeyRotation>());
    }

    /// <summary>What the library offers beyond what is used here.</summary>
    private static void Strictly(OpenIddictServerOptions options)
    {
        options.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain);
        options.PromptValues.Remove(PromptValues.SelectAccount);

        // A code in the fragment is for scripts only, and the form that posts one needs a script.
        options.ResponseModes.Remove(ResponseModes.Fragment);
        options.ResponseModes.Remove(ResponseModes.FormPost);
    }

    private static void AddHandlers(OpenIddictServerBuilder server)
    {
        server.AddEventHandler(IssuerAddresses.Descriptor);
        server.RemoveEventHandler(OpenIddictServerHandlers.Authentication.ValidateScopePermissions.Descriptor);
        server.RemoveEventHandler(OpenIddictServerHandlers.Exchange.ValidateScopePermissions.Descriptor);
        server.AddEventHandler(ScopePermissions.OfAuthorization);
        server.AddEventHandler(ScopePermissions.OfToken);
        server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseScopedHandler<AuthorizationRequests>());
        server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseScopedHandler<ClientCredentialsGrant>());

        server.AddEventHandler(ReplayWatch.Descriptor);
        server.RemoveEventHandler(OpenIddictServerHandlers.RedeemTokenEntry.Descriptor);
        server.AddEventHandler(OneRedemption.Descriptor);
        server.AddEventHandler(PersonStanding.Descriptor);
        server.AddEventHandler(FamilyRevocation.Descriptor);
        server.AddEventHandler(ConfidentialIntrospection.Descriptor);

        server.AddEventHandler<HandleUserInfoRequestContext>(handler => handler.UseScopedHandler<UserInfo>());
        server.AddEventHandler<HandleEndSessionRequestContext>(handler => handler.UseScopedHandler<EndSessionRequests>());
        server.AddEventHandler(EndSessionRequests.OfErrors);
        server.AddEventHandler(Refusals.Descriptor);
        RefusalsToPeople<ApplyAuthorizationResponseContext>.AddTo(server);
        RefusalsToPeople<ApplyEndSessionResponseContext>.AddTo(server);
    }
}
