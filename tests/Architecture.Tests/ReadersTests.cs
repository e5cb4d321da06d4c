namespace Monolith.Architecture.Tests;

/// <summary>The reader of compiled code against an independent opinion.</summary>
public sealed class ReadersTests
{
    private static readonly Project Application = Find("Monolith.Orders.Application");

    private static readonly Project Infrastructure = Find("Monolith.Orders.Infrastructure");

    [Fact]
    public void NetArchTest_sees_a_local_function_and_overlooks_an_async_lambda()
    {
        var types = NetArchTestReader.TypesUsing(Application, [Infrastructure]).ToList();

        types.ShouldContain("OnlyInALocalFunction");
        types.ShouldNotContain("OnlyInAnAsyncLambda", "NetArchTest has learned to read it: a reader of our own may go.");
    }

    [Fact]
    public void The_reader_of_compiled_code_sees_every_type_that_NetArchTest_sees()
    {
        var seen = Application.Uses
            .Where(use => Houses.Fixture.OwnerOf(use.Target) == Infrastructure)
            .Select(use => use.Member.Split('.')[0])
            .ToHashSet(StringComparer.Ordinal);

        NetArchTestReader.TypesUsing(Application, [Infrastructure]).ShouldBeSubsetOf(seen);
    }

    [Fact]
    public void NetArchTest_finds_nothing_in_the_product_that_the_arrows_forbid()
    {
        // It reads texts as well, and the rules' own name what they are about.
        foreach (var project in Houses.Product.Projects.Where(project => project.Kind is Kind.Module or Kind.Platform))
            NetArchTestReader.TypesUsing(project, Houses.Product.Projects.Where(other => !Arrows.Allow(project, other))).ShouldBeEmpty(project.Name);
    }

    private static Project Find(string name) => Houses.Fixture.Projects.Single(project => project.Name == name);
}
