using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Infrastructure;

/// <summary>The keys that wrap the keys of people: configured, or in Development made at the first start.</summary>
internal sealed class KeyEncryptionKeys
{
    private const string DevelopmentFile = "dev-key-encryption-key";

    /// <summary>The longest id of a key.</summary>
    public const int MaxIdLength = 50;

    private readonly Dictionary<string, byte[]> keys = new(StringComparer.Ordinal);
    private readonly List<string> problems = [];

    public KeyEncryptionKeys(IOptions<PersonalDataOptions> options, IHostEnvironment environment, DataFolder folder)
    {
        var set = options.Value;
        foreach (var (id, text) in set.Keys)
        {
            Add(id, text);
        }

        if (environment.IsDevelopment())
        {
            keys[PersonalDataOptions.DevelopmentKey] = LoadOrMake(folder.File(DevelopmentFile));
            Primary = set.PrimaryKey ?? PersonalDataOptions.DevelopmentKey;
        }
        else
        {
            if (set.Keys.Count == 0)
            {
                problems.Add("PersonalData:Keys holds no key: personal data cannot be encrypted. Set PersonalData__Keys__<id> to 32 random bytes in Base64 (openssl rand -base64 32), and keep it apart from the backups.");
            }

            if (keys.Remove(PersonalDataOptions.DevelopmentKey))
            {
                problems.Add($"PersonalData:Keys:{PersonalDataOptions.DevelopmentKey} is the name of Development's key. Make a key of your own, under another id.");
            }

            Primary = set.PrimaryKey ?? (set.Keys.Count == 1 ? set.Keys.Keys.Single() : "");
        }

        if (problems.Count == 0 && !keys.ContainsKey(Primary))
        {
            problems.Add($"PersonalData:PrimaryKey is '{Primary}', and names none of the keys ({string.Join(", ", keys.Keys.Order(StringComparer.Ordinal))}). Name the one that new keys are wrapped with.");
        }
    }

    /// <summary>The id of the key that wraps.</summary>
    public string Primary { get; }

    /// <summary>What is wrong with the configured keys, in sentences that tell none of them.</summary>
    public IReadOnlyList<string> Problems => problems;

    public bool Has(string id) => keys.ContainsKey(id);

    /// <summary>A key as it is stored: under the primary key, and of use for nothing but what it is about.</summary>
    public byte[] Wrap(ReadOnlySpan<byte> key, string about) => AesGcmBox.Seal(keys[Primary], key, About(Primary, about));

    /// <summary>A stored key.</summary>
    /// <exception cref="CryptographicException">It was wrapped with another key, or about something else, or changed.</exception>
    public byte[] Unwrap(string id, ReadOnlySpan<byte> wrapped, string about) => keys.TryGetValue(id, out var key)
        ? AesGcmBox.Open(key, wrapped, About(id, about))
        : throw new CryptographicException($"The key-encryption key '{id}' is not configured.");

    private static byte[] About(string id, string about) => Encoding.UTF8.GetBytes($"monolith key 1|{id}|{about}");

    private void Add(string id, string text)
    {
        var bytes = new byte[AesGcmBox.KeyLength + 1];
        if (id.Length > MaxIdLength)
        {
            problems.Add($"PersonalData:Keys holds an id of more than {MaxIdLength} characters.");
        }
        else if (!Convert.TryFromBase64String(text, bytes, out var length) || length != AesGcmBox.KeyLength || bytes.AsSpan(0, length).IndexOfAnyExcept(bytes[0]) < 0)
        {
            problems.Add($"PersonalData:Keys:{id} is no key. Set it to 32 random bytes in Base64 (openssl rand -base64 32).");
        }
        else
        {
            keys[id] = bytes[..length];
        }
    }

    private static byte[] LoadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            PrivateFile.Write(path, RandomNumberGenerator.GetBytes(AesGcmBox.KeyLength));
        }

        return File.ReadAllBytes(path);
    }
}
