using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Events.Tests;

/// <summary>
/// What was once published may wait in a database for days, so every version stays readable. <c>Samples</c> holds one of each as it was
/// written when the version was new; a sample is never changed and never deleted.
/// </summary>
public sealed class SamplesTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples");

    private IReadOnlyList<EventType> Types => app.Services.GetRequiredService<EventCatalog>().Types;

    [Fact]
    public void Every_event_has_a_sample_of_its_version() =>
        Types.Select(type => type.Name).Except(Samples(), StringComparer.Ordinal).ShouldBeEmpty("Add tests/Events.Tests/Samples/<name>.v<version>.json.");

    [Fact]
    public void Every_sample_ever_written_is_read_without_loss()
    {
        foreach (var sample in Samples())
        {
            var type = Types.SingleOrDefault(type => type.Name == sample).ShouldNotBeNull($"{sample} was published, and nothing reads it any more.");
            var text = File.ReadAllText(Path.Combine(Folder, $"{sample}.json"));

            var written = JsonNode.Parse(type.Write(type.Read(text)));

            JsonNode.DeepEquals(written, JsonNode.Parse(text)).ShouldBeTrue($"{sample} reads as {written}, and was {text}");
        }
    }

    private static IReadOnlyList<string> Samples() => [.. Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>()];
}
