using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary>What a snapshot is written of, each thing on one line.</summary>
[JsonSerializable(typeof(ModuleEdge))]
[JsonSerializable(typeof(MappedContract))]
[JsonSerializable(typeof(MappedUseCase))]
[JsonSerializable(typeof(MappedEndpoint))]
[JsonSerializable(typeof(MappedEvent))]
[JsonSerializable(typeof(MappedSubscription))]
[JsonSerializable(typeof(MappedTable))]
[JsonSerializable(typeof(MappedError))]
[JsonSerializable(typeof(Permission))]
[JsonSerializable(typeof(string))]
internal sealed partial class SnapshotJson : JsonSerializerContext
{
    public static SnapshotJson Compact { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<AccessRule>(JsonNamingPolicy.CamelCase) },
    });
}
