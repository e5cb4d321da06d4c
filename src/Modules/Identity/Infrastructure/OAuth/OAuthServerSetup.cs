using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;
using OpenIddict.Server;

namespace Monolith.Identity.Infrastructure;

/// <summary>What the server's options take from the database, from the modules and from the configuration; read again whenever the keys change.</summary>
internal sealed class OAuthServerSetup(ServerKeyRing keys, PermissionCatalog permissions, IConfiguration configuration) : IConfigureOptions<OpenIddictServerOptions>
{
    public void Configure(OpenIddictServerOptions options)
    {
        options.SigningCredentials.AddRange(keys.Signing);
        options.EncryptionCredentials.AddRange(keys.Encryption);
        options.Scopes.UnionWith(permissions.All.Select(permission => permission.Name));
        options.Issuer = configuration.GetValue<Uri>(OAuthServer.IssuerSetting);
    }
}
