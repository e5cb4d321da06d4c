using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Monolith.Testing;
using static Monolith.Host.Tests.UseCaseRequests;

namespace Monolith.Host.Tests;

/// <summary>The map of the product says of each module what it really brings.</summary>
public sealed partial class ProductMapTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    private const string Address = "/api/v1/operations/modules";

    /// <summary>Documented because they are worth knowing, and read by the framework itself.</summary>
    private static readonly string[] Framework = ["Kestrel", "Logging"];

    private ProductMap Map => app.Services.GetRequiredService<ProductMapper>().Map();

    [Fact]
    public void Every_use_case_has_its_handler_validator_access_and_behaviours()
    {
        var useCases = Map.Modules.SelectMany(module => module.Commands.Concat(module.Queries)).ToList();

        useCases.Count.ShouldBeGreaterThan(40);
        useCases.ShouldAllBe(useCase => useCase.Handler.Length > 0 && useCase.Summary.Length > 0 && useCase.Behaviors[0] == "Tracing");
        var submit = Module("Inquiries").Commands.Single(command => command.Name == "SubmitInquiry");
        submit.Validator.ShouldBe("SubmitInquiryValidator");
        submit.Access.Rule.ShouldBe(AccessRule.Public);
        submit.Behaviors.ShouldContain("UnitOfWork");
        Map.Modules.SelectMany(module => module.Queries).ShouldAllBe(query => !query.Behaviors.Contains("UnitOfWork"));
    }

    [Fact]
    public void Every_endpoint_belongs_to_a_module()
    {
        var mapped = Map.Modules.SelectMany(module => module.Endpoints).Select(endpoint => $"{endpoint.Method} {endpoint.Route}");
        var served = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"], (endpoint, method) => $"{method} {PathOf(endpoint, parameter => $"{{{parameter.Name}}}")}");

        mapped.Distinct().Order().ShouldBe(served.Distinct().Order());
        Module("Identity").Endpoints.ShouldContain(endpoint => endpoint.Route == "/sign-in" && endpoint.UseCase == null);
        Module("Identity").Endpoints.ShouldContain(endpoint => endpoint.Method == "ANY" && endpoint.Route == "/connect/token");
        Module("Platform").Endpoints.ShouldContain(endpoint => endpoint.Route == "/health/live" && endpoint.RateLimit == "operations");
        var publish = Module("Catalog").Endpoints.Single(endpoint => endpoint.UseCase == "PublishService");
        publish.Access.ShouldBe(new MappedAccess(AccessRule.Permission, "catalog.services.publish"));
        publish.Version.ShouldBe("1");
        publish.Answers.ShouldContain(412);
    }

    [Fact]
    public void An_event_is_mapped_where_it_is_published_and_where_it_is_handled()
    {
        Module("Catalog").Publishes.Select(message => message.Name).ShouldContain("catalog.service-published.v1");
        Module("Inquiries").Handles.ShouldContain(handled => handled.Event == "catalog.service-published.v1" && handled.Publisher == "Catalog" && handled.Handler == "inquiries.offered-services");
        Map.Edges.ShouldContain(new ModuleEdge("Inquiries", "Catalog.Contracts"));
    }

    [Fact]
    public void Each_table_has_one_owner()
    {
        var tables = Map.Modules.SelectMany(module => module.Tables, (module, table) => (module.Name, table)).ToList();

        tables.ShouldContain(owned => owned.Name == "Catalog" && owned.table.Schema == "catalog" && owned.table.Name == "services");
        tables.GroupBy(owned => (owned.table.Schema, owned.table.Name)).ShouldAllBe(group => group.Count() == 1);
        // The platform keeps several databases.
        tables.Where(owned => owned.Name != "Platform").ShouldAllBe(owned => string.Equals(owned.table.Schema, owned.Name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_settings_of_all_modules_are_those_that_the_documentation_lists()
    {
        var documented = (await File.ReadAllLinesAsync(Repository.PathOf("docs", "configuration.md")))
            .Select(line => Row().Match(line)).Where(row => row.Success).Select(row => row.Groups["setting"].Value)
            .Where(setting => setting.Contains(':', StringComparison.Ordinal) && !Framework.Contains(setting.Split(':')[0], StringComparer.Ordinal)).ToList();

        var mapped = Map.Modules.SelectMany(module => module.Settings).ToList();

        // A name that callers choose stands below one that the code knows.
        documented.Where(setting => !setting.Contains('<', StringComparison.Ordinal)).Except(mapped).ShouldBeEmpty("A setting that is read by its name is a constant whose name ends in Setting; see SettingReader.");
        mapped.Except(documented.Select(setting => setting.Split(":<")[0])).ShouldBeEmpty("docs/configuration.md does not list these.");
        Module("Inquiries").Settings.ShouldAllBe(setting => setting.StartsWith("Inquiries:", StringComparison.Ordinal));
    }

    [Fact]
    public void Errors_and_permissions_belong_to_the_module_that_declares_them()
    {
        Module("Inquiries").Errors.ShouldContain(error => error.Code.StartsWith("inquiries.", StringComparison.Ordinal));
        Module("Platform").Errors.ShouldContain(error => error.Code == "too-many-requests" && error.Status == 429);
        Map.Modules.SelectMany(module => module.Permissions).Count().ShouldBe(app.Services.GetRequiredService<PermissionCatalog>().All.Count);
        Module("Identity").Ports.ShouldBe([nameof(IPermissionStore)]);
    }

    [Fact]
    public async Task Operators_read_it_over_http()
    {
        using var client = await app.SignedIn("operations.modules.read");

        var answer = await (await client.GetAsync(new Uri(Address, UriKind.Relative))).ShouldBe(HttpStatusCode.OK);

        answer.GetProperty("modules").EnumerateArray().Select(module => module.GetProperty("name").GetString()).ShouldBe(Map.Modules.Select(module => module.Name));
        var access = answer.GetProperty("modules").EnumerateArray().SelectMany(module => module.GetProperty("endpoints").EnumerateArray())
            .Single(endpoint => endpoint.GetProperty("route").GetString() == Address).GetProperty("access");
        access.GetProperty("rule").GetString().ShouldBe("permission");
        access.GetProperty("detail").GetString().ShouldBe("operations.modules.read");
    }

    [Fact]
    public async Task What_was_called_is_counted_and_what_was_not_stands_there_with_nothing()
    {
        using var client = await app.SignedIn();
        await client.GetAsync(new Uri("/api/v1/catalog/services?limit=1", UriKind.Relative));

        var observed = (await (await client.GetAsync(new Uri(Address, UriKind.Relative))).ShouldBe(HttpStatusCode.OK)).GetProperty("observed");

        var seen = observed.GetProperty("seen").EnumerateArray().ToDictionary(thing => $"{thing.GetProperty("kind").GetString()} {thing.GetProperty("name").GetString()}", thing => thing.GetProperty("count").GetInt64());
        seen["endpoint GET /api/v1/catalog/services"].ShouldBeGreaterThan(0);
        seen["useCase ListServices"].ShouldBeGreaterThan(0);
        seen["endpoint GET /api/v1/identity/roles"].ShouldBe(0);
        seen["published inquiries.inquiry-closed.v1"].ShouldBe(0);
        observed.GetProperty("undeclared").GetInt32().ShouldBe(0);
        observed.GetProperty("neverSeen").GetInt32().ShouldBe(seen.Values.Count(count => count == 0));
    }

    [Fact]
    public async Task Who_lacks_the_permission_does_not()
    {
        using var client = await app.SignedIn("operations.events.read");

        (await client.GetAsync(new Uri(Address, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private MappedModule Module(string name) => Map.Modules.Single(module => module.Name == name);

    [GeneratedRegex(@"^\| `(?<setting>[A-Za-z][A-Za-z:<>]*)` \|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
