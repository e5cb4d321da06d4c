namespace Monolith.Architecture.Tests;

/// <summary>The reader of compiled code against an independent opinion, which is blind inside of async lambdas and sees no members.</summary>
public sealed class ReadersTests
{
    [Fact]
    public void NetArchTest_finds_nothing_in_the_product_that_the_arrows_forbid()
    {
        // It reads texts as well, and the rules' own name what they are about.
        foreach (var project in Houses.Product.Projects.Where(project => project.Kind is Kind.Module or Kind.Platform))
            NetArchTestReader.TypesUsing(project, Houses.Product.Projects.Where(other => !Arrows.Allow(project, other))).ShouldBeEmpty(project.Name);
    }

    [Fact]
    public void Every_project_of_the_product_needs_something()
    {
        foreach (var project in Houses.Product.Projects)
            project.Uses.ShouldNotBeEmpty(project.Name);
    }
}
