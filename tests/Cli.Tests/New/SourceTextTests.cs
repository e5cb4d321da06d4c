namespace Monolith.Cli.Tests.New;

/// <summary>What is added to a file lands where a person would have put it.</summary>
[Trait("Database", "None")]
public sealed class SourceTextTests
{
    private const string Table = """
        using Monolith.Catalog.Application;
        using Monolith.Platform.Api;

        namespace Monolith.Catalog.Api;

        internal sealed class EditorEndpoints : IEndpoints
        {
            public static void Map(IEndpointRouteBuilder routes)
            {
                var services = routes.MapGroup("/editor/services");
                services.MapGet<GetService>("/{id:guid}", Get);
            }

            private static Task Get() => Task.CompletedTask;
        }

        """;

    private const string Generated = """
        using Monolith.Catalog.Application;
        using Monolith.Platform.Application;

        namespace Monolith.Catalog.Api;

        internal sealed class MarkServiceEndpoints : IEndpoints
        {
            public static void Map(IEndpointRouteBuilder routes)
            {
                var group = routes.MapGroup("/services");
                group.MapPost<MarkService>("/{id:guid}/mark", MarkService);
            }

            private static Task MarkService() => Task.CompletedTask;
        }

        """;

    [Fact]
    public void A_route_joins_the_table_that_is_there() => Table.AddRoutesOf(Generated).ShouldBe("""
        using Monolith.Catalog.Application;
        using Monolith.Platform.Api;
        using Monolith.Platform.Application;

        namespace Monolith.Catalog.Api;

        internal sealed class EditorEndpoints : IEndpoints
        {
            public static void Map(IEndpointRouteBuilder routes)
            {
                var services = routes.MapGroup("/editor/services");
                services.MapGet<GetService>("/{id:guid}", Get);
                services.MapPost<MarkService>("/{id:guid}/mark", MarkService);
            }

            private static Task Get() => Task.CompletedTask;

            private static Task MarkService() => Task.CompletedTask;
        }

        """);

    [Fact]
    public void A_table_of_another_shape_is_refused() =>
        Should.Throw<CommandFailedException>(() => "internal sealed class EditorEndpoints;".AddRoutesOf(Generated)).Message.ShouldContain("route table");

    [Theory]
    [InlineData("using A;\nusing C;\n", "B", "using A;\nusing B;\nusing C;\n")]
    [InlineData("using B;\nusing C;\n", "A", "using A;\nusing B;\nusing C;\n")]
    [InlineData("using A;\nusing B;\n", "C", "using A;\nusing B;\nusing C;\n")]
    [InlineData("using A;\nusing B;\n", "B", "using A;\nusing B;\n")]
    public void A_using_is_added_in_order_and_once(string text, string name, string expected) => text.AddUsing(name).ShouldBe(expected);
}
