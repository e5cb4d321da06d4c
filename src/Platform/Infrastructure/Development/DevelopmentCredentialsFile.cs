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

    /// <summary>Whether this start made them.</summary>
    public bool IsNew => content.Value.IsNew;

    public static string PathIn(DataFolder folder) => System.IO.Path.Combine(folder.Path, FileName);

    private (DevelopmentCredentials Credentials, bool IsNew) LoadOrCreate()
    {
        if (File.Exists(Path))
        {
            return JsonSerializer.Deserialize<DevelopmentCredentials>(File.ReadAllBytes(Path), JsonSerializerOptions.Web) is { ClientId: not null, ClientSecret: not null } known
                ? (known, false)
                : throw new StartupRefusedException([$"{Path} holds no credentials. Delete the data folder, and start again."]);
        }

        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var created = new DevelopmentCredentials("development", secret);
        PrivateFile.Write(Path, JsonSerializer.SerializeToUtf8Bytes(created, JsonSerializerOptions.Web));
        return (created, true);
    }
}
