using Microsoft.CodeAnalysis.CodeFixes;
using Monolith.CodeFixes;

namespace Monolith.Analyzers.Tests;

/// <summary>What editors offer to mend a refusal does mend it: the result compiles, and is refused no more.</summary>
public sealed class CodeFixTests
{
    [Theory]
    [InlineData("work.Wait()", "await work")]
    [InlineData("Console.WriteLine(count.Result)", "Console.WriteLine(await count)")]
    [InlineData("Console.WriteLine(count.Result.ToString(\"D\"))", "Console.WriteLine((await count).ToString(\"D\"))")]
    [InlineData("work.GetAwaiter().GetResult()", "await work")]
    public async Task Awaits_what_was_blocked_on(string written, string mended) =>
        (await Mending.Mend(Async(written), new BlockingAnalyzer(), new AwaitFix())).ShouldBe(Async(mended));

    [Fact]
    public async Task Awaits_a_task_that_was_discarded() =>
        (await Mending.Mend(Async("_ = work"), new ForgottenTaskAnalyzer(), new AwaitFix())).ShouldBe(Async("await work"));

    [Theory]
    [InlineData("public class C { public void M(Task work) => work.Wait(); }")]
    [InlineData("public class C { public void M(Task work) { Action later = () => work.Wait(); later(); } }")]
    [InlineData("public class C { public async Task M(Task work) { await Task.Yield(); lock (work) { work.Wait(); } } }")]
    public async Task Offers_no_await_where_there_can_be_none(string text) =>
        (await Mending.Mend(text, new BlockingAnalyzer(), new AwaitFix())).ShouldBe(text);

    [Fact]
    public async Task Returns_a_task_instead_of_nothing() =>
        (await Mending.Mend("public class C { public async void M() => await Task.Yield(); }", new ForgottenTaskAnalyzer(), new AsyncTaskFix()))
            .ShouldBe("public class C { public async Task M() => await Task.Yield(); }");

    [Fact]
    public async Task Tests_the_type_of_what_was_read() =>
        (await Mending.Mend(Json("(C?)System.Text.Json.JsonSerializer.Deserialize(json, type)"), new JsonCastAnalyzer(), new TypeTestFix()))
            .ShouldBe(Json("System.Text.Json.JsonSerializer.Deserialize(json, type) as C"));

    [Fact]
    public async Task Throws_where_something_is_missing() =>
        (await Mending.Mend("public class C { public int M(string? name) => name!.Length; }", new NullForgivingAnalyzer(), new PresenceFix()))
            .ShouldBe("public class C { public int M(string? name) => (name ?? throw new InvalidOperationException(\"There is no name.\")).Length; }");

    [Fact]
    public async Task Offers_no_exception_for_what_is_missing_in_any_case()
    {
        const string Text = "public class C { public string Name { get; set; } = null!; }";

        (await Mending.Mend(Text, new NullForgivingAnalyzer(), new PresenceFix())).ShouldBe(Text);
    }

    [Fact]
    public async Task Throws_on_what_was_caught() =>
        (await Mending.Mend(
            """
            public class C
            {
                public void M()
                {
                    try
                    {
                        Console.WriteLine();
                    }
                    catch (Exception)
                    {
                        Console.Clear();
                    }
                }
            }
            """,
            new SwallowAnalyzer(),
            new ThrowOnFix())).ShouldContain("""
                    {
                        Console.Clear();
                        throw;
                    }
            """);

    [Fact]
    public async Task Writes_a_validator_for_what_must_be_there() =>
        (await Mending.Mend(
            """
            using Monolith.Platform.Application;

            namespace Samples;

            [SignedIn]
            public sealed record Rename(Guid Id, string Name, string? Note) : ICommand<Done>;

            public sealed class After;
            """,
            new ValidatorAnalyzer(),
            new ValidatorFix())).ShouldBe("""
            using FluentValidation;
            using Monolith.Platform.Application;

            namespace Samples;

            [SignedIn]
            public sealed record Rename(Guid Id, string Name, string? Note) : ICommand<Done>;

            internal sealed class RenameValidator : AbstractValidator<Rename>
            {
                public RenameValidator()
                {
                    RuleFor(input => input.Id).NotEmpty();
                    RuleFor(input => input.Name).NotEmpty();
                }
            }

            public sealed class After;
            """);

    [Fact]
    public async Task Offers_no_validator_that_would_check_nothing()
    {
        const string Text = "[Monolith.Platform.Application.SignedIn] public sealed record Count(int Most) : Monolith.Platform.Application.IQuery<int>;";

        (await Mending.Mend(Text, new ValidatorAnalyzer(), new ValidatorFix())).ShouldBe(Text);
    }

    [Fact]
    public void Editors_find_every_fix() =>
        typeof(RefusalFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RefusalFix)))
            .ShouldAllBe(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false));

    private static string Async(string statement) => $"public class C {{ public async Task M(Task work, Task<int> count) {{ await Task.Yield(); {statement}; }} }}";

    private static string Json(string expression) => $"public class C {{ public static C? M(string json, Type type) => {expression}; }}";
}
