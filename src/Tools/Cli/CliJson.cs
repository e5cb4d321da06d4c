using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Cli;

/// <summary>The answers for programs; their members are only ever added to.</summary>
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(MigrateAnswer))]
[JsonSerializable(typeof(ScriptAnswer))]
[JsonSerializable(typeof(CheckAnswer))]
[JsonSerializable(typeof(DoctorAnswer))]
[JsonSerializable(typeof(ArchDocsAnswer))]
[JsonSerializable(typeof(ArchDiffAnswer))]
[JsonSerializable(typeof(ArchReportAnswer))]
[JsonSerializable(typeof(EventsAnswer))]
[JsonSerializable(typeof(EventView))]
[JsonSerializable(typeof(EventQueues))]
[JsonSerializable(typeof(Affected))]
[JsonSerializable(typeof(PrivacyAnswer))]
[JsonSerializable(typeof(Reconciliation))]
[JsonSerializable(typeof(ArchCheckAnswer))]
[JsonSerializable(typeof(RefuseAnswer))]
[JsonSerializable(typeof(NewAnswer))]
[JsonSerializable(typeof(MutateAnswer))]
[JsonSerializable(typeof(RulesAnswer))]
[JsonSerializable(typeof(WaiversAnswer))]
[JsonSerializable(typeof(WaiversChanged))]
[JsonSerializable(typeof(ExplainAnswer))]
[JsonSerializable(typeof(ExplainedModule))]
[JsonSerializable(typeof(ImpactAnswer))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>Written for a terminal or a program, never into a page: nothing needs escaping.</summary>
    private static readonly CliJson Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<DeliveryStatus>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<AccessRule>(JsonNamingPolicy.CamelCase) },
    });

    public static Task Write<T>(T answer, Func<CliJson, JsonTypeInfo<T>> type) => Console.Out.WriteLineAsync(JsonSerializer.Serialize(answer, type(Readable)));
}
