namespace Monolith.Platform.Infrastructure;

/// <summary>How personal data is encrypted; the configuration section <c>PersonalData</c>.</summary>
public sealed class PersonalDataOptions
{
    internal const string Section = "PersonalData";

    /// <summary>The id of the key in use in Development, which makes it by itself.</summary>
    internal const string DevelopmentKey = "development";

    /// <summary>Whether what is written is encrypted; off only while hosts run that cannot read it yet.</summary>
    public bool Encrypt { get; set; } = true;

    /// <summary>The key-encryption keys by their ids: 32 random bytes each, in Base64.</summary>
    public IDictionary<string, string> Keys { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The id of the key that new keys are wrapped with; needed when there are several.</summary>
    public string? PrimaryKey { get; set; }

    /// <summary>How long an opened key of a person stays in memory: how late an erasure reaches the other instances.</summary>
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The folder of the embedded key store; relative to the current directory.</summary>
    public string? KeysFolder { get; set; }
}
