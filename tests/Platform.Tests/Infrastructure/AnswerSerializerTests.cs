using System.Text.Json.Serialization;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

public sealed class AnswerSerializerTests
{
    [Fact]
    public void An_answer_comes_back_whole_with_what_stays_off_the_wire()
    {
        var thing = new Thing("Name", Shape.Round, [1, 2], new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)) { Version = 7, Note = null };
        var kept = new KeptAnswer<Result<Page<Thing>>>(new Page<Thing>([thing], "next"), DateTimeOffset.UnixEpoch);

        var serializer = new AnswerSerializer();
        var back = serializer.Deserialize<KeptAnswer<Result<Page<Thing>>>>(serializer.Serialize(kept)).ShouldNotBeNull();

        back.FreshUntil.ShouldBe(kept.FreshUntil);
        var page = back.Response.Value.ShouldNotBeNull();
        page.Next.ShouldBe("next");
        var item = page.Items.ShouldHaveSingleItem();
        item.Version.ShouldBe(7);
        item.Name.ShouldBe("Name");
        item.Shape.ShouldBe(Shape.Round);
        item.Sizes.ShouldBe([1, 2]);
        item.At.ShouldBe(thing.At);
    }

    internal enum Shape
    {
        Square,
        Round,
    }

    internal sealed record Thing(string Name, Shape Shape, IReadOnlyList<int> Sizes, DateTimeOffset At) : IVersioned
    {
        [JsonIgnore]
        public long Version { get; init; }

        public required string? Note { get; init; }
    }
}
