namespace Monolith.Architecture.Tests;

/// <summary>Every rule can fail: it finds what is planted, in the samples and in every project, and nothing else.</summary>
public sealed class MutationTests
{
    private static readonly Mutations House = new(Houses.Repository);

    public static TheoryData<string> Rules => [.. Mutations.Rules.Select(rule => rule.Id)];

    [Fact]
    public void The_house_of_samples_keeps_every_rule() => House.Uncalled().Select(violation => violation.ToString()).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_rule_finds_what_is_planted_and_no_near_miss(string id) =>
        House.Prove(Mutations.Rules.Single(rule => rule.Id == id)).Problems.ShouldBeEmpty();

    [Fact]
    public async Task Every_analyzer_finds_what_is_planted_and_nothing_else()
    {
        var analyzers = new AnalyzerMutations(Houses.Repository, AppContext.BaseDirectory);
        var proofs = await Task.WhenAll(analyzers.Analyzers.Select(pair => analyzers.Prove(pair.Rule, pair.Analyzer, CancellationToken.None)));

        proofs.Select(proof => proof.Rule.Id).Distinct().Count().ShouldBe(RuleCatalog.All.OfType<Refusal>().Count(refusal => refusal.HasAnalyzer) + 3, "Three rules are the engine's as well.");
        proofs.SelectMany(proof => proof.Problems.Select(problem => $"{proof.Rule} {problem}")).ShouldBeEmpty();
    }

    [Fact]
    public void Violations_are_found_in_every_project_and_module()
    {
        var coverage = Coverage.Of(Houses.Product, AppContext.BaseDirectory);

        coverage.Problems.ShouldBeEmpty();
        coverage.ProjectsCovered.ShouldBe(Houses.Product.Projects.Count);
        coverage.ModulesCovered.ShouldBe(Houses.Product.Modules.Count);
    }

    [Fact]
    public void Samples_belong_to_rules() =>
        Directory.EnumerateDirectories(Path.Combine(Houses.Repository, "tests", "Architecture.Samples"), "MONO*").Select(Path.GetFileName)
            .Except(RuleCatalog.All.Select(rule => rule.Id)).ShouldBeEmpty();

    [Fact]
    public void A_message_says_where_who_what_what_would_be_allowed_and_what_to_do()
    {
        var sample = Sample.Of(Path.Combine(Houses.Repository, "tests", "Architecture.Samples", "MONO1004")).Single(sample => sample.Name == "AsyncLambda");
        var house = SampleHouse.Read(Path.Combine(Houses.Repository, "tests", "Architecture.Samples", "House"));

        new LayersRule().Check(house.With(sample)).ShouldHaveSingleItem().ToString().ShouldBe(
            "src/Modules/Orders/Application/AsyncLambda.cs:11: MONO1004 layers: Monolith.Orders.Application: OnlyInAnAsyncLambda.Handle uses "
            + "Monolith.Orders.Infrastructure.OrdersDatabase, which Orders.Application may not; "
            + "allowed: Orders.Domain, Platform.Domain, Orders.Contracts, <Other>.Contracts, Platform.Application. "
            + "Fix: put an interface into the inner layer and implement it in the outer one, or move the code to the layer it belongs to");
    }
}
