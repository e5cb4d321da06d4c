using Monolith.Testing;

namespace Monolith.Cli.Tests.New;

/// <summary>What a new module, use case or copy may be called.</summary>
[Trait("Database", "None")]
public sealed class NamesTests : IAsyncDisposable
{
    private readonly TestInstallation installation = new();

    public ValueTask DisposeAsync() => installation.DisposeAsync();

    [Theory]
    [InlineData("class", "Class")]
    [InlineData("gift-card", "GiftCard")]
    [InlineData("Bad Name", "BadName")]
    [InlineData("1st", "Loyalty")]
    [InlineData("../Loyalty", "Loyalty")]
    [InlineData("Ünï", "Loyalty")]
    [InlineData("", "Loyalty")]
    public void A_name_that_is_none_is_refused_with_one_that_would_do(string name, string suggestion)
    {
        var refused = Should.Throw<CommandFailedException>(() => Names.Checked(name, "a module"));

        refused.Message.ShouldContain($"'{name}'");
        refused.Remedy.ShouldEndWith(suggestion);
        refused.ExitCode.ShouldBe(ExitCodes.Usage);
    }

    [Theory]
    [InlineData("Domain")]
    [InlineData("Infrastructure")]
    [InlineData("Platform")]
    [InlineData("Task")]
    [InlineData("Result")]
    [InlineData("Page")]
    [InlineData("DbContext")]
    public void A_name_that_generated_code_would_mistake_for_another_is_refused(string name) =>
        Should.Throw<CommandFailedException>(() => Names.Checked(name, "a module")).Message.ShouldContain(name);

    [Theory]
    [InlineData("Card", "Cards")]
    [InlineData("Box", "Boxes")]
    [InlineData("Category", "Categories")]
    [InlineData("Day", "Days")]
    [InlineData("Address", "Addresses")]
    public void Several_are_called_as_people_call_them(string one, string several) => Names.Plural(one).ShouldBe(several);

    [Theory]
    [InlineData("Notes", "Note")]
    [InlineData("Deliveries", "Delivery")]
    [InlineData("Loyalty", "LoyaltyItem")]
    [InlineData("Address", "AddressItem")]
    public void What_a_module_keeps_is_never_called_like_the_module(string module, string item) => Names.AggregateOf(module).ShouldBe(item);

    [Fact]
    public async Task A_refusal_touches_nothing_and_says_what_there_is()
    {
        var existing = await MonoIn("new", "module", "Catalog");
        existing.ShouldExitWith(ExitCodes.Usage).Errors.ShouldContain("There is a Monolith.Catalog already.");

        var unknown = await MonoIn("new", "usecase", "Loyalties", "RedeemPoints");
        unknown.ShouldExitWith(ExitCodes.Usage).Errors.ShouldContain("There are: Catalog, ");

        var nobody = await MonoIn("new", "handler", "Inquiries", "KnownThing", "--event", "catalog.nothing");
        nobody.ShouldExitWith(ExitCodes.Usage).Errors.ShouldContain("catalog.service-published.v1");

        Directory.Exists(Repository.PathOf("artifacts", "mono-new")).ShouldBeFalse();
    }

    [Fact]
    public async Task Outside_of_the_sources_it_says_where_to_go() =>
        (await installation.Mono("new", "module", "Loyalty")).ShouldExitWith(ExitCodes.Usage).Errors.ShouldContain("Monolith.sln");

    private Task<Ending> MonoIn(params string[] arguments) => MonoProcess.RunIn(Repository.PathOf(), installation.DataFolder, arguments);
}
