using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Monolith.Identity.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Identity.Api;

/// <summary>
/// The addresses of the OAuth server, declared here with their access and quota. The server itself answers them during authentication,
/// with redirects and the JSON of its own RFCs; it leaves to a page what it refuses before a person. What else it leaves alone does not exist.
/// </summary>
internal sealed class OAuthEndpoints : IEndpoints
{
    private static readonly PublicAttribute Documents = new("whoever checks tokens reads them (RFC 8414, RFC 7517)");
    private static readonly PublicAttribute Credentials = new("clients bring their credentials in the request (RFC 6749)");
    private static readonly PublicAttribute Browsers = new("browsers come here before anybody is signed in (RFC 6749, OpenID Connect)");
    private static readonly InputMetadata Checked = new("the OAuth server");

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var endpoint in (string[])["token", "revoke", "introspect", "userinfo"])
        {
            routes.Map($"/connect/{endpoint}", NotHere).Declare(Credentials, Limits.Token, Checked, "application/json").ExcludeFromDescription();
        }

        foreach (var endpoint in (string[])["authorize", "end-session"])
        {
            routes.Map($"/connect/{endpoint}", Refused).Declare(Browsers, Limits.Default, Checked, "text/html").ExcludeFromDescription();
        }

        foreach (var document in (string[])["openid-configuration", "oauth-authorization-server", "jwks"])
        {
            routes.Map($"/.well-known/{document}", NotHere)
                .Declare(Documents, Limits.Default, InputMetadata.None, "application/json").ExcludeFromDescription();
        }
    }

    private static IResult Refused(HttpContext context) =>
        context.Features.Get<AuthorizationRefusal>() is { } refusal ? RefusalPage.Of(refusal) : NotHere();

    private static NotFound NotHere() => TypedResults.NotFound();
}
