using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Monolith.Platform.Infrastructure;

/// <summary>Keeps the development credentials in the data folder, so that they outlive a start and never are in the source.</summary>
internal sealed class DevelopmentCredentialsFile
{
    private const string FileName = "dev-credentials.json";
    private const int SecretBytes = 32;

    private readonly Lazy<(DevelopmentCredentials Credentials, bool IsNew)> content;

    public DevelopmentCredentialsFile(DataFolder folder)
    {
        Path = PathIn(folder);
        content = new(LoadOrCreate);
    }

    public string Path { get; }

    public DevelopmentCredentials Credentials => content.Value.Credentials;

    /// <summary>Whether this start made any of them.</summary>
    public bool IsNew => content.Value.IsNew;

    public static string PathIn(DataFolder folder) => System.IO.Path.Combine(folder.Path, FileName);

    private (DevelopmentCredentials Credentials, bool IsNew) LoadOrCreate()
    {
        var known = File.Exists(Path) ? Read() : new Content(null, null, null, null);
        if (known is { ClientId: { } id, ClientSecret: { } secret, AdministratorEmail: { } email, AdministratorPassword: { } password })
        {
            return (new DevelopmentCredentials(id, secret, email, password), false);
        }

        var created = new DevelopmentCredentials(
            known.ClientId ?? DevelopmentCredentials.Client,
            known.ClientSecret ?? NewSecret(),
            known.AdministratorEmail ?? DevelopmentCredentials.Administrator,
            known.AdministratorPassword ?? NewSecret());
        PrivateFile.Write(Path, JsonSerializer.SerializeToUtf8Bytes(created, JsonSerializerOptions.Web));
        return (created, true);
    }

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    private Content Read() =>
        JsonSerializer.Deserialize<Content>(File.ReadAllBytes(Path), JsonSerializerOptions.Web) is { ClientId: not null, ClientSecret: not null } content
            ? content
            : throw new StartupRefusedException([$"{Path} holds no credentials. Delete the data folder, and start again."]);

    /// <summary>The file as an earlier version may have left it: without the administrator.</summary>
    private sealed record Content(string? ClientId, string? ClientSecret, string? AdministratorEmail, string? AdministratorPassword);
}
