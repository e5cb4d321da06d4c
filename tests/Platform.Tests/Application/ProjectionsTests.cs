using Monolith.Platform.Application;

namespace Monolith.Platform.Tests;

/// <summary>A read model never silently says less, or something else, than its aggregate.</summary>
public sealed class ProjectionsTests
{
    [Fact]
    public void Members_of_one_name_and_type_copy_themselves_and_others_are_told()
    {
        var lamp = new Lamp("Desk", new Maker("Anna"), 40, LitSince: null);

        Projections.Of<Lamp, LampModel>(map => map.Map(model => model.Maker, source => source.Maker.Name)).Compile()(lamp)
            .ShouldBe(new LampModel { Name = "Desk", Maker = "Anna", MakerName = "Anna", Watts = 40 });
    }

    [Fact]
    public void A_member_without_a_source_is_refused() =>
        Should.Throw<InvalidOperationException>(() => Projections.Of<Lamp, Unmapped>()).ToString().ShouldContain(nameof(Unmapped.Colour));

    [Fact]
    public void A_text_is_not_made_of_whatever_has_ToString() =>
        Should.Throw<InvalidOperationException>(() => Projections.Of<Lamp, LampModel>()).Message.ShouldEndWith("is not told how: Maker.");

    [Fact]
    public void A_null_does_not_become_a_default_value() =>
        Should.Throw<InvalidOperationException>(() => Projections.Of<Lamp, AlwaysLit>()).Message.ShouldEndWith("is not told how: LitSince.");

    [Fact]
    public void A_number_is_not_cut_to_fit() =>
        Should.Throw<InvalidOperationException>(() => Projections.Of<Lamp, Dimmed>()).Message.ShouldEndWith("is not told how: Watts.");

    private sealed record Maker(string Name);

    private sealed record Lamp(string Name, Maker Maker, int Watts, DateTimeOffset? LitSince);

    private sealed record LampModel
    {
        public required string Name { get; init; }

        public required string Maker { get; init; }

        public required string MakerName { get; init; }

        public required int? Watts { get; init; }
    }

    private sealed record Unmapped
    {
        public required string Colour { get; init; }
    }

    private sealed record AlwaysLit
    {
        public required DateTimeOffset LitSince { get; init; }
    }

    private sealed record Dimmed
    {
        public required byte Watts { get; init; }
    }
}
