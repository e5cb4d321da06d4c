using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monolith.Architecture;

/// <summary>The one file of waivers: people and <c>mono arch waive</c> write it, checks only read it.</summary>
internal sealed class WaiverFile
{
    /// <summary>From the repository's root.</summary>
    public const string Location = "build/architecture-waivers.json";

    private readonly string location;

    private WaiverFile(string location, IReadOnlyList<Waiver> waivers) => (this.location, Waivers) = (location, waivers);

    public IReadOnlyList<Waiver> Waivers { get; }

    /// <summary>Reads the file; one that is not there waives nothing.</summary>
    /// <exception cref="InvalidDataException">It is not understood.</exception>
    public static WaiverFile Read(string repository)
    {
        var file = Path.Combine(repository, Location);
        try
        {
            return new(file, File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllText(file), WaiverJson.Readable.IReadOnlyListWaiver) ?? [] : []);
        }
        catch (JsonException nonsense)
        {
            throw new InvalidDataException($"{Location} is not understood: {nonsense.Message}", nonsense);
        }
    }

    /// <summary>Puts other waivers in the place of these, in an order of their own so that two branches rarely touch the same lines.</summary>
    public void Write(IEnumerable<Waiver> waivers)
    {
        var ordered = waivers.OrderBy(waiver => waiver.Rule, StringComparer.Ordinal).ThenBy(waiver => waiver.From, StringComparer.Ordinal).ThenBy(waiver => waiver.To, StringComparer.Ordinal);
        File.WriteAllText(location, JsonSerializer.Serialize([.. ordered], WaiverJson.Readable.IReadOnlyListWaiver) + "\n");
    }
}

/// <summary>How waivers are written: an array of objects with every member there.</summary>
[JsonSerializable(typeof(IReadOnlyList<Waiver>))]
internal sealed partial class WaiverJson : JsonSerializerContext
{
    public static WaiverJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    });
}
