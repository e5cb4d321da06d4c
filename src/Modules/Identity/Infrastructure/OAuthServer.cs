using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenIddict.Server;
using OpenIddict.Validation;
using OpenIddict.Validation.AspNetCore;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>The OAuth 2.0 server of this product, and the check of its tokens.</summary>
internal static class OAuthServer
{
    /// <summary>The audience of every access token: this product's API.</summary>
    public const string Audience = "monolith";

    /// <summary>The setting that names the issuer of all tokens, an https address; may be missing in Development only.</summary>
    public const string IssuerSetting = "Identity:Issuer";

    private static readonly TimeSpan AccessTokenLifetime = TimeSpan.FromHours(1);

    public static void AddOAuthServer(this IServiceCollection services)
    {
        services.AddSingleton<ServerKeyRing>();
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>, OAuthServerSetup>();
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<IdentityDbContext>().ReplaceDefaultEntities<Guid>())
            .AddServer(server =>
            {
                server.SetTokenEndpointUris("connect/token").SetJsonWebKeySetEndpointUris(".well-known/jwks");
                server.AllowClientCredentialsFlow();
                server.SetAccessTokenLifetime(AccessTokenLifetime).DisableAccessTokenEncryption();

                // Access tokens of clients live an hour and are checked without the database. Rows are needed for codes and refresh tokens.
                server.DisableTokenStorage().DisableAuthorizationStorage();

                server.RemoveEventHandler(OpenIddictServerHandlers.Exchange.ValidateScopePermissions.Descriptor);
                server.AddEventHandler(ScopePermissions.Descriptor);
                server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseScopedHandler<ClientCredentialsGrant>());
                server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseInlineHandler(WithoutErrorAddress));
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
        services.AddAuthentication(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme);
    }

    /// <summary>The address leads to the library's documentation, which is none of the caller's business.</summary>
    private static ValueTask WithoutErrorAddress(ApplyTokenResponseContext context)
    {
        context.Response.ErrorUri = null;
        return ValueTask.CompletedTask;
    }
}
