namespace Monolith.Architecture.Tests;

/// <summary>Why dependency rules have more than one reader, and that each of them reads.</summary>
public sealed class ReadersTests
{
    private static readonly Project Application = Find("Monolith.Orders.Application");

    private static readonly Project Infrastructure = Find("Monolith.Orders.Infrastructure");

    [Fact]
    public void NetArchTest_sees_a_local_function_and_overlooks_an_async_lambda()
    {
        var types = NetArchTestReader.TypesUsing(Application, [Infrastructure]).ToList();

        types.ShouldContain("OnlyInALocalFunction");
        types.ShouldNotContain("OnlyInAnAsyncLambda", "NetArchTest has learned to read it: the second reader may go.");
    }

    [Fact]
    public void The_reader_of_compiled_code_sees_every_type_that_NetArchTest_sees()
    {
        var seen = IntermediateCode.Uses(Application)
            .Where(use => Codebase.Fixture.OwnerOf(use.Target) == Infrastructure)
            .Select(use => use.Member.Split('.')[0])
            .ToHashSet(StringComparer.Ordinal);

        NetArchTestReader.TypesUsing(Application, [Infrastructure]).ShouldBeSubsetOf(seen);
    }

    private static Project Find(string name) => Codebase.Fixture.Projects.Single(project => project.Name == name);
}
