namespace Monolith.Architecture.Tests;

/// <summary>
/// Every rule goes red on the violations planted in the fixture, on all of them and on nothing else: what the fixture holds besides
/// are near misses. Each expectation is the project, the member, and the forbidden target as the message names them.
/// </summary>
public sealed class PlantedTests
{
    private static readonly Dictionary<string, Planted[]> Expected = new(StringComparer.Ordinal)
    {
        ["modules"] =
        [
            new("src/Modules", "Billing", "no project in Application"),
            new("src/Modules", "Billing", "no project in Infrastructure"),
            new("src/Modules", "Billing", "no project in Api"),
            new("src/Modules", "Billing", "a project in Jobs"),
        ],
        ["registration"] =
        [
            new("Host/Modules.cs", "Billing", "no line modules.Add<BillingApi, BillingInfrastructure>()"),
            new("Host/Modules.cs", "Orders", "no line modules.Add<OrdersApi, OrdersInfrastructure>()"),
            new("Host/Modules.cs", "OrdersX", "registered 2 times"),
            new("Host/Modules.cs", "Shipping", "no folder"),
        ],
        ["references"] =
        [
            new("Monolith.Orders.Domain", "Monolith.Orders.Domain.csproj", "references Monolith.Orders.Infrastructure,"),
            new("Monolith.Orders.Application", "Monolith.Orders.Application.csproj", "references Monolith.OrdersX.Domain,"),
            new("Monolith.Billing.Domain", "Monolith.Invoices.Domain.csproj", "must be named Monolith.Billing.Domain.csproj"),
            new("Monolith.Billing.Jobs", "Monolith.Billing.Jobs.csproj", "src/Modules/Billing/Jobs"),
            new("Monolith.Tools.Strays", "Monolith.Strays.csproj", "src/Tools/Strays"),
        ],
        ["layers"] =
        [
            new("Monolith.Orders.Domain", "KnowsOtherLayers.UseApplication", "Monolith.Orders.Application.PlaceOrder"),
            new("Monolith.Platform.Application", "KnowsAModule.Read", "Monolith.OrdersX.Domain.Parcel"),
            new("Monolith.Orders.Application", "OnlyInAnAsyncLambda.Handle", "Monolith.Orders.Infrastructure.OrdersDatabase"),
            new("Monolith.Orders.Application", "OnlyInALocalFunction.Handle", "Monolith.Orders.Infrastructure.OrdersDatabase"),
            new("Monolith.Orders.Application", "OnlyInAnAsyncMethod.Handle", "Monolith.Orders.Infrastructure.OrdersDatabase"),
            new("Monolith.Orders.Application", "OnlyInAnIterator.Handle", "Monolith.Orders.Infrastructure.OrdersDatabase"),
            new("Monolith.Orders.Application", "OnlyAsAGenericArgument.Cache", "Monolith.Orders.Infrastructure.OrdersDatabase"),
            new("Monolith.Orders.Application", "OnlyAsATypeArgumentOfACall.Handle", "Monolith.Orders.Infrastructure.OrdersDatabase"),
            new("Monolith.Orders.Application", "OnlyInAnAttribute", "Monolith.Orders.Infrastructure.OrdersDatabase"),
            new("Monolith.Orders.Application", "OnlyAsTheBaseClass", "Monolith.Orders.Infrastructure.OrdersDatabase"),
            new("Monolith.Orders.Application", "OnlyAsTheBaseClass.constructor", "Monolith.Orders.Infrastructure.OrdersDatabase"),
            new("Monolith.Orders.Application", "OnlyAsAConstraint.Handle", "Monolith.Orders.Infrastructure.OrdersDatabase"),
            new("Monolith.Orders.Application", "OnlyAsAnInterface", "Monolith.Orders.Infrastructure.IStore"),
            new("Monolith.Orders.Application", "OnlyCaught.Handle", "Monolith.Orders.Infrastructure.OrdersDatabaseException"),
            new("Monolith.Orders.Application", "KnowsTheOutsideByName.Constant", "Monolith.Orders.Api.OrdersApi.Port"),
            new("Monolith.Orders.Application", "KnowsTheOutsideByName.Named", "Monolith.Orders.Api.OrdersApi"),
            new("Monolith.Orders.Api", "OrdersEndpoints.Map", "Monolith.Orders.Infrastructure.OrdersDatabase"),
        ],
        ["walls"] =
        [
            new("Monolith.Orders.Domain", "KnowsOtherLayers.UseContractsOfOthers", "Monolith.OrdersX.Contracts.ParcelSent"),
            new("Monolith.Orders.Application", "KnowsOtherModules.OnlyInAnAsyncLambda", "Monolith.OrdersX.Domain.Parcel"),
            new("Monolith.Orders.Infrastructure", "KnowsOtherModulesByConstant.Limit", "Monolith.OrdersX.Domain.Parcel.MaxWeight"),
        ],
        ["host"] =
        [
            new("Monolith.Orders.Api", "Monolith.Orders.Api.csproj", "references Monolith.Host,"),
            new("Monolith.Orders.Api", "OrdersEndpoints.Named", "Monolith.Host.Registry"),
            new("Monolith.Orders.Api", "OrdersEndpoints.Map", "Monolith.Host.Registry"),
        ],
        ["packages"] =
        [
            new("Monolith.Orders.Domain", "Monolith.Orders.Domain.csproj", "references Microsoft.EntityFrameworkCore,"),
            new("Monolith.Orders.Contracts", "Monolith.Orders.Contracts.csproj", "references Mapster,"),
            new("Monolith.Orders.Application", "Monolith.Orders.Application.csproj", "references Microsoft.EntityFrameworkCore.Sqlite,"),
            new("Monolith.Orders.Application", "Monolith.Orders.Application.csproj", "references Microsoft.AspNetCore.App,"),
            new("Monolith.Orders.Api", "Monolith.Orders.Api.csproj", "references Microsoft.Extensions.Diagnostics.HealthChecks.EntityFrameworkCore,"),
        ],
        ["libraries"] =
        [
            new("Monolith.Orders.Domain", "KnowsPackages.Map", "Microsoft.EntityFrameworkCore.ModelBuilder from Microsoft.EntityFrameworkCore,"),
            new("Monolith.Orders.Application", "KnowsPackages.OnlyInAnAsyncLambda", "Microsoft.AspNetCore.Http."),
            new("Monolith.Orders.Api", "OrdersEndpoints.Map", "from Microsoft.EntityFrameworkCore,"),
        ],
        ["mediator"] =
        [
            new("Monolith.Orders.Application", "KnowsMediatR", "MediatR.INotification"),
            new("Monolith.Orders.Application", "KnowsMediatR.OnlyInAnAsyncLambda", "MediatR.IMediator"),
        ],
        ["namespaces"] =
        [
            new("Monolith.Orders.Application", "FalseFlag.cs", "Monolith.OrdersX.Domain.Borrowed"),
            new("Monolith.Orders.Application", "NoFlag.cs", "NoFlag without a namespace"),
        ],
        ["entry-types"] =
        [
            new("Monolith.Orders.Infrastructure", "OrdersDatabase", "public beside OrdersInfrastructure"),
            new("Monolith.Orders.Api", "OrdersApi", "missing"),
        ],
        ["requests"] =
        [
            new("Monolith.Orders.Application", "CancelOrder", "not a record"),
            new("Monolith.Orders.Application", "CancelOrder", "not sealed"),
            new("Monolith.Orders.Application", "FindOrders", "not sealed"),
        ],
        ["handlers"] =
        [
            new("Monolith.Orders.Application", "CancelsOrders", "is public"),
            new("Monolith.Orders.Application", "CancelsOrders", "not sealed"),
            new("Monolith.Orders.Application", "CancelsOrders", "not end in Handler"),
            new("Monolith.Orders.Application", "OnParcelSent", "not sealed"),
            new("Monolith.Orders.Application", "OnParcelSent", "not end in Handler"),
        ],
        ["validators"] =
        [
            new("Monolith.Orders.Application", "FindOrdersRules", "is public"),
            new("Monolith.Orders.Application", "FindOrdersRules", "not end in Validator"),
            new("Monolith.Orders.Application", "CancelOrderValidator", "not sealed"),
        ],
        ["routes"] =
        [
            new("Monolith.Orders.Api", "OrdersEndpoints.Map", "MapGet a lambda"),
            new("Monolith.Orders.Api", "OrdersEndpoints.Map", "MapPost a lambda"),
            new("Monolith.Orders.Api", "OrdersEndpoints.Map", "MapDelete a lambda"),
            new("Monolith.Orders.Api", "OrdersEndpoints.Map", "Map a lambda"),
        ],
        ["contracts"] =
        [
            new("Monolith.Orders.Application", "AskForAnything", "System.Object"),
            new("Monolith.Orders.Application", "Anything.Content", "System.Object"),
            new("Monolith.Orders.Application", "Anything.More", "System.Object"),
            new("Monolith.Orders.Contracts", "OrderPlaced.Lines", "System.Object"),
        ],
        ["summaries"] =
        [
            new("Monolith.Orders.Application", "NoSummary", "no summary"),
            new("Monolith.Orders.Application", "NoSummary.EmptySummary", "no summary"),
            new("Monolith.Orders.Application", "NoSummary.IOnlyRemarks", "no summary"),
            new("Monolith.Host", "Modules", "no summary"),
            new("Monolith.Host", "Modules.ShippingApi", "no summary"),
            new("Monolith.Host", "Modules.ShippingInfrastructure", "no summary"),
        ],
        ["dynamic"] = [new("Monolith.Orders.Application", "Loose.Dynamic", "is dynamic")],
        ["null-forgiving"] = [new("Monolith.Orders.Application", "Loose.Forgiving", "Text!")],
        ["suppressions"] =
        [
            new("Monolith.Orders.Application", "Suppressions.Silent", "#pragma warning disable CA1822 without a reason"),
            new("Monolith.Orders.Application", "Suppressions.OnlyANumber", "#pragma warning disable CA1822 // CA1822 without a reason"),
            new("Monolith.Orders.Application", "Suppressions.Nullable", "#nullable disable without a reason"),
            new("Monolith.Orders.Application", "Suppressions.Unjustified", "[SuppressMessage("),
            new("Monolith.Orders.Application", "Suppressions.EmptyJustification", "Justification = \"\""),
        ],
    };

    [Theory]
    [MemberData(nameof(Houses.Rules), MemberType = typeof(Houses))]
    public void The_rule_goes_red_on_what_is_planted_and_on_nothing_else(string rule)
    {
        var violations = Houses.Check(rule, Houses.Fixture);

        var overlooked = Expected[rule].Where(planted => !violations.Any(planted.Is)).Select(planted => $"overlooked: {planted}");
        var surplus = violations.Where(violation => !Array.Exists(Expected[rule], planted => planted.Is(violation))).Select(violation => $"surplus: {violation}");
        overlooked.Concat(surplus).ShouldBeEmpty();
    }

    [Fact]
    public void A_message_names_rule_project_member_and_forbidden_type_and_says_what_to_do()
    {
        var message = Houses.Check("layers", Houses.Fixture).Select(violation => violation.ToString());

        message.ShouldContain(
            "src/Modules/Orders/Application/KnowsInfrastructure.cs:10: MONO1004 layers: Monolith.Orders.Application: OnlyInAnAsyncLambda.Handle uses Monolith.Orders.Infrastructure.OrdersDatabase, "
            + "which Orders.Application may not; allowed: Orders.Domain, Platform.Domain, Orders.Contracts, <Other>.Contracts, Platform.Application. "
            + "Fix: put an interface into the inner layer and implement it in the outer one, or move the code to the layer it belongs to");
    }

    private sealed record Planted(string Project, string Member, string Target)
    {
        public bool Is(Violation violation) =>
            violation.Project == Project && violation.Member == Member && violation.Problem.Contains(Target, StringComparison.Ordinal);
    }
}
