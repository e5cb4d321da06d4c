using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Tests.Application;

/// <summary>Use cases that are not fully wired stop the host, with the type and the file to write; each is planted in a module compiled here.</summary>
public sealed class WiringCheckTests
{
    private const string Whole = """
        using FluentValidation;
        using Monolith.Platform.Application;
        using Monolith.Platform.Domain;
        namespace Monolith.Planted.Application;

        public sealed class PlantedPermissions : IPermissionSource
        {
            public static System.Collections.Generic.IReadOnlyList<Permission> All { get; } = [new("planted.do", "Do it.")];
        }

        [RequirePermission("planted.do")]
        public sealed record DoIt(string How) : ICommand<Done>;

        internal sealed class DoItValidator : AbstractValidator<DoIt>
        {
            public DoItValidator() => RuleFor(c => c.How).NotEmpty();
        }

        internal sealed class DoItHandler : ICommandHandler<DoIt, Done>
        {
            public System.Threading.Tasks.Task<Result<Done>> Handle(DoIt command, System.Threading.CancellationToken cancellationToken) =>
                System.Threading.Tasks.Task.FromResult<Result<Done>>(Done.Value);
        }
        """;

    [Fact]
    public void A_use_case_with_all_its_parts_is_let_through() => PlantedModule.ProblemsOf(Whole).ShouldBeEmpty();

    [Fact]
    public void A_command_without_validator_is_named_with_the_file_to_write() =>
        PlantedModule.ProblemsOf(Whole.Replace(": AbstractValidator<DoIt>", ": AbstractValidator<string>", StringComparison.Ordinal).Replace("RuleFor(c => c.How).NotEmpty()", "_ = 1", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .ShouldBe("Command Monolith.Planted.Application.DoIt has 0 validators, and needs one. " +
                "In src/Modules/Planted/Application/DoIt.cs write: internal sealed class DoItValidator : AbstractValidator<DoIt>");

    [Fact]
    public void A_command_without_handler_is_named_with_the_file_to_write() =>
        PlantedModule.ProblemsOf(Whole.Replace(": ICommandHandler<DoIt, Done>", "", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .ShouldBe("Command Monolith.Planted.Application.DoIt has 0 handlers (), and needs one. " +
                "In src/Modules/Planted/Application/DoIt.cs write: internal sealed class DoItHandler : ICommandHandler<DoIt, Done>");

    [Fact]
    public void A_second_handler_is_refused() =>
        PlantedModule.ProblemsOf(Whole + """

            internal sealed class AnotherHandler : ICommandHandler<DoIt, Done>
            {
                public System.Threading.Tasks.Task<Result<Done>> Handle(DoIt command, System.Threading.CancellationToken cancellationToken) =>
                    System.Threading.Tasks.Task.FromResult<Result<Done>>(Done.Value);
            }
            """)
            .ShouldHaveSingleItem().ShouldContain("has 2 handlers (DoItHandler, AnotherHandler)");

    [Fact]
    public void A_command_without_access_is_named_with_the_attributes_to_choose_from() =>
        PlantedModule.ProblemsOf(Whole.Replace("[RequirePermission(\"planted.do\")]", "", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .ShouldBe("Command Monolith.Planted.Application.DoIt does not say who may send it. " +
                "In src/Modules/Planted/Application/DoIt.cs put [RequirePermission(\"…\")], [SignedIn] or [Public(\"reason\")] on it.");

    [Fact]
    public void Access_said_on_a_base_type_does_not_count() =>
        PlantedModule.ProblemsOf(Whole.Replace(
                """
                [RequirePermission("planted.do")]
                public sealed record DoIt(string How) :
                """,
                """
                [RequirePermission("planted.do")]
                public abstract record Base;

                public sealed record DoIt(string How) : Base,
                """,
                StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .ShouldStartWith("Command Monolith.Planted.Application.DoIt does not say who may send it.");

    [Fact]
    public void A_permission_that_nobody_declares_is_refused() =>
        PlantedModule.ProblemsOf(Whole.Replace("[RequirePermission(\"planted.do\")]", "[RequirePermission(\"planted.dont\")]", StringComparison.Ordinal))
            .ShouldHaveSingleItem().ShouldContain("'planted.dont', which no module declares");

    [Theory]
    [InlineData("DoIt : ICommand<Done> { public string? How { get; init; } public int Times { get; init; } = 3; }")]
    [InlineData("DoIt(string How, int Often = 2) : ICommand<Done> { public int Times { get; init; } = 3; }")]
    public void An_initialiser_that_an_absent_member_would_lose_is_refused(string declaration) =>
        PlantedModule.ProblemsOf(Whole.Replace("DoIt(string How) : ICommand<Done>;", declaration, StringComparison.Ordinal))
            .ShouldHaveSingleItem().ShouldContain("gives its member Times an initialiser");

    [Fact]
    public void A_behaviour_registered_a_second_time_is_refused() =>
        PlantedModule.ProblemsOf(Whole, services => services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>)))
            .ShouldHaveSingleItem().ShouldContain("ValidationBehavior`2");

    [Fact]
    public void The_behaviours_stand_in_one_order() =>
        MediationRegistration.Behaviors.ShouldBe(
            [
                typeof(TracingBehavior<,>), typeof(AuthorizationBehavior<,>), typeof(ValidationBehavior<,>),
                typeof(CachingBehavior<,>), typeof(InvalidationBehavior<,>), typeof(UnitOfWorkBehavior<,>), typeof(PersonalDataBehavior<,>),
                typeof(ReplicaBehavior<,>),
            ]);
}
