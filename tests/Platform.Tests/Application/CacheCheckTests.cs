namespace Monolith.Platform.Tests.Application;

/// <summary>Caches that would show somebody another's answer, or a stale one for long, stop the host; each is planted in a module compiled here.</summary>
public sealed class CacheCheckTests
{
    private const string Whole = """
        using FluentValidation;
        using Monolith.Platform.Application;
        using Monolith.Platform.Domain;
        using System.Threading;
        using System.Threading.Tasks;
        namespace Monolith.Planted.Application;

        [Public("everybody may")]
        [Cached(60, "planted.things", For = CacheScope.Everyone)]
        public sealed record Look(string At) : IQuery<string>;

        internal sealed class LookValidator : AbstractValidator<Look>
        {
            public LookValidator() => RuleFor(c => c.At).NotEmpty();
        }

        internal sealed class LookHandler() : IQueryHandler<Look, string>
        {
            public Task<Result<string>> Handle(Look query, CancellationToken cancellationToken) => Task.FromResult<Result<string>>("");
        }

        [Public("everybody may")]
        [Invalidates("planted.things")]
        public sealed record DoIt(string How) : ICommand<Done>;

        internal sealed class DoItValidator : AbstractValidator<DoIt>
        {
            public DoItValidator() => RuleFor(c => c.How).NotEmpty();
        }

        internal sealed class DoItHandler : ICommandHandler<DoIt, Done>
        {
            public Task<Result<Done>> Handle(DoIt command, CancellationToken cancellationToken) => Task.FromResult<Result<Done>>(Done.Value);
        }
        """;

    [Fact]
    public void A_public_query_whose_tag_a_command_invalidates_is_let_through() => ProblemsWith("", "").ShouldBeEmpty();

    [Fact]
    public void Answers_that_need_a_sign_in_are_not_kept_for_everyone() =>
        ProblemsWith("[Public(\"everybody may\")]\n[Cached", "[SignedIn]\n[Cached").ShouldHaveSingleItem().ShouldContain("Look is not public, and its answers are kept for everyone");

    [Fact]
    public void Answers_that_need_a_sign_in_are_kept_for_each_caller() =>
        ProblemsWith("[Public(\"everybody may\")]\n[Cached(60, \"planted.things\", For = CacheScope.Everyone)]", "[SignedIn]\n[Cached(60, \"planted.things\")]").ShouldBeEmpty();

    [Fact]
    public void A_handler_that_looks_at_who_asks_has_no_answers_for_everyone() =>
        ProblemsWith("LookHandler()", "LookHandler(ICallerContext callers)").ShouldHaveSingleItem().ShouldContain("looks at who asks");

    [Fact]
    public void A_tag_that_nobody_invalidates_is_refused() =>
        ProblemsWith("[Invalidates(\"planted.things\")]", "").ShouldHaveSingleItem().ShouldContain("'planted.things', which no command invalidates");

    [Fact]
    public void A_tag_on_which_nothing_depends_is_refused() =>
        ProblemsWith("[Invalidates(\"planted.things\")]", "[Invalidates(\"planted.things\", \"planted.thongs\")]").ShouldHaveSingleItem().ShouldContain("'planted.thongs', on which no cached query depends");

    [Fact]
    public void A_tag_of_another_module_is_refused() =>
        ProblemsWith("planted.things", "catalog.services").ShouldContain(problem => problem.Contains("'catalog.services', which is not of its module", StringComparison.Ordinal));

    [Fact]
    public void A_member_without_a_text_of_its_own_is_refused() =>
        ProblemsWith("Look(string At)", "Look(string At, string[] Also)").ShouldHaveSingleItem().ShouldContain("asked with Also, a String[]");

    [Theory]
    [InlineData("0")]
    [InlineData("86400")]
    public void A_lifetime_of_nothing_or_of_days_is_refused(string seconds) =>
        ProblemsWith("Cached(60", $"Cached({seconds}").ShouldHaveSingleItem().ShouldContain($"is cached for {seconds} seconds");

    [Fact]
    public void A_command_has_no_answers_to_keep() =>
        ProblemsWith("[Invalidates(\"planted.things\")]", "[Invalidates(\"planted.things\")] [Cached(60, \"planted.things\")]").ShouldHaveSingleItem().ShouldContain("is [Cached] and no query");

    [Fact]
    public void A_query_invalidates_nothing() =>
        ProblemsWith("[Cached(", "[Invalidates(\"planted.things\")] [Cached(").ShouldHaveSingleItem().ShouldContain("marked with [Invalidates] and no command");

    private static List<string> ProblemsWith(string part, string other) =>
        PlantedModule.ProblemsOf(part.Length == 0 ? Whole : Whole.Replace(part, other, StringComparison.Ordinal));
}
