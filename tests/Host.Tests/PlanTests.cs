using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Testing;
using Npgsql;
using static Monolith.Host.Tests.UseCaseRequests;

namespace Monolith.Host.Tests;

/// <summary>
/// The plans of PostgreSQL over tables of 100,000 rows: no look-up, and no list in any order with any of its filters, reads a table from end to
/// end or sorts more than a page. Lists, their orders and their filters are found, not listed. The plans of the embedded database are read by
/// the modules' IndexTests, whatever the number of rows.
/// </summary>
[Trait("Database", "PostgreSql")]
public sealed class PlanTests(PlannedApp planned) : IClassFixture<PlannedApp>
{
    /// <summary>Filters by text, with values that many rows have and values that few or none have. Others follow from their types.</summary>
    private static readonly Dictionary<string, object[]> Texts = new(StringComparer.Ordinal)
    {
        ["ListServices.Category"] = ["category-1", "nothing"],
        ["ListServices.Currency"] = ["EUR", "USD"],
        ["ListServices.MinPrice"] = [100L],
        ["ListServices.MaxPrice"] = [9_000L],
        ["ListServices.Q"] = ["name", "77777"],
        ["ListAllServices.Category"] = ["category-1", "nothing"],
        ["ListUsers.Email"] = ["nobody@example.com"],
        ["ListUsers.Role"] = ["name-1", "nothing"],
        ["ListAuditLog.Actor"] = ["actor-1", "nothing"],
        ["ListAuditLog.Action"] = ["action-1", "nothing"],
        ["ListAuditLog.Subject"] = ["subject-1", "nothing"],
        // One without any delivery is asked for by mistake only, and would cost every delivery an index more.
        ["ListEvents.Handler"] = ["handler-1"],
        ["ListEvents.Event"] = ["event-1", "nothing"],
    };

    private readonly ListeningApp app = planned.App;

    public static TheoryData<string> Lists => [.. ListTypes().Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_follows_an_index_in_every_order_with_every_filter(string name)
    {
        if (!PlannedApp.HasPlans)
        {
            return;
        }

        var type = ListTypes().Single(list => list.Name == name);
        var faults = new List<string>();
        foreach (var sort in SortsOf(type))
        {
            var supported = 0;
            foreach (var filters in FiltersOf(type))
            {
                if (await Explained(With(type, sort, filters), faults))
                {
                    supported++;
                }
            }

            supported.ShouldBeGreaterThan(0, $"{name} refuses its own order {sort}");
        }

        faults.Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_request_finds_its_rows_by_an_index()
    {
        if (!PlannedApp.HasPlans)
        {
            return;
        }

        var requests = new UseCaseRequests(app);
        var client = app.Visitor();
        var faults = await Faults("A client that asks for a token", await app.CommandsOf(() => client.SignIn(app.DataFolder)));
        foreach (var endpoint in requests.UseCases())
        {
            var sample = await requests.SampleOf(endpoint);
            var commands = await app.CommandsOf(async () => (await Send(client, endpoint, sample)).Dispose());
            faults.AddRange(await Faults(endpoint.Metadata.GetRequiredMetadata<UseCase>().Name, commands));
        }

        faults.Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    /// <summary>Those that pages send, as the person number 77, with whatever has the right type.</summary>
    [Fact]
    public async Task Every_use_case_without_a_route_finds_its_rows_by_an_index()
    {
        if (!PlannedApp.HasPlans)
        {
            return;
        }

        var routed = new UseCaseRequests(app).UseCases().Select(endpoint => endpoint.Metadata.GetRequiredMetadata<UseCase>().Type).ToHashSet();
        var others = app.Services.GetRequiredService<ApplicationAssemblies>().All.SelectMany(assembly => assembly.GetTypes())
            .Where(type => AnswerOf(type) is not null && !routed.Contains(type)).ToList();
        others.ShouldNotBeEmpty();
        var faults = new List<string>();
        var asked = 0;
        foreach (var type in others)
        {
            var message = Activator.CreateInstance(type, [.. type.GetConstructors()[0].GetParameters().Select(parameter => Anything(parameter))]);
            var contract = AnswerOf(type).ShouldNotBeNull();
            var send = typeof(MonolithApp).GetMethods().Single(method => method.Name == nameof(MonolithApp.Send)
                && method.GetParameters()[0].ParameterType.GetGenericTypeDefinition() == contract.GetGenericTypeDefinition()).MakeGenericMethod(contract.GenericTypeArguments);
            var commands = await app.CommandsOf(() =>
                (send.Invoke(app, [message, new Caller(CallerKind.User, GeneratedRows.Id(77).ToString())]) as Task).ShouldNotBeNull());
            asked += commands.Count;
            faults.AddRange(await Faults(type.Name, commands));
        }

        asked.ShouldBeGreaterThan(others.Count);
        faults.Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SELECT name FROM catalog.services WHERE summary = @p", "reads catalog.services from end to end")]
    [InlineData("SELECT name FROM catalog.services WHERE status = 'Published' AND name > @p ORDER BY summary LIMIT 20", "sorts")]
    [InlineData("SELECT name FROM catalog.services WHERE name > @p ORDER BY name, id LIMIT 20", null)]
    public async Task A_statement_without_an_index_would_be_caught(string statement, string? fault)
    {
        if (!PlannedApp.HasPlans)
        {
            return;
        }

        var found = await Faults("planted", [new SentCommand("planted", statement, [new NpgsqlParameter("p", "m")])]);

        if (fault is null)
        {
            found.ShouldBeEmpty();
        }
        else
        {
            found.ShouldContain(text => text.Contains(fault, StringComparison.Ordinal));
        }
    }

    /// <summary>The contract by which a type is a use case.</summary>
    private static Type? AnswerOf(Type type) => type.IsAbstract ? null : type.GetInterfaces().FirstOrDefault(contract => contract.IsGenericType
        && (contract.GetGenericTypeDefinition() == typeof(ICommand<>) || contract.GetGenericTypeDefinition() == typeof(IQuery<>)));

    private static object? Anything(ParameterInfo parameter) => parameter.ParameterType switch
    {
        _ when parameter.Name is "Return" => "/connect/authorize?client_id=client_id-77",
        var type when type == typeof(string) => "email-77@example.com",
        var type when type == typeof(Guid) => GeneratedRows.Id(77),
        { IsValueType: true } type => Activator.CreateInstance(type),
        var type when type.IsAssignableFrom(typeof(string[])) => Array.Empty<string>(),
        _ => null,
    };

    private static List<Type> ListTypes()
    {
        var found = Directory.GetFiles(AppContext.BaseDirectory, "Monolith.*.Application.dll")
            .SelectMany(file => Assembly.Load(Path.GetFileNameWithoutExtension(file)).GetTypes())
            .Where(type => type is { IsAbstract: false } && typeof(PageQuery).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .ToList();
        found.Count.ShouldBeGreaterThan(5);
        return found;
    }

    private static IReadOnlyList<string> SortsOf(Type type)
    {
        var sorts = type.GetField("Sorts", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)?.GetValue(null).ShouldNotBeNull($"{type.Name} has no Sorts");
        return (sorts as IReadOnlyList<string> ?? sorts?.GetType().GetProperty("Names")?.GetValue(sorts) as IReadOnlyList<string>).ShouldNotBeNull(type.Name);
    }

    /// <summary>No filter, each filter alone, each two of them, and all together, with every value.</summary>
    private static IEnumerable<IReadOnlyList<(PropertyInfo Filter, object Value)>> FiltersOf(Type type)
    {
        var all = type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(property => property is { CanWrite: true, Name: not "EqualityContract" } && property.GetCustomAttribute<JsonIgnoreAttribute>() is null).ToList();
        var chosen = new List<IReadOnlyList<PropertyInfo>> { Array.Empty<PropertyInfo>() };
        chosen.AddRange(all.Select(filter => new[] { filter }));
        chosen.AddRange(all.SelectMany((first, at) => all.Skip(at + 1).Select(second => new[] { first, second })));
        if (all.Count > 2)
        {
            chosen.Add(all);
        }

        return chosen.SelectMany(filters => filters.Aggregate(
            (IEnumerable<IReadOnlyList<(PropertyInfo, object)>>)[[]],
            (sets, filter) => sets.SelectMany(set => ValuesOf(type, filter).Select(value => (IReadOnlyList<(PropertyInfo, object)>)[.. set, (filter, value)]))));
    }

    private static IEnumerable<object> ValuesOf(Type list, PropertyInfo filter)
    {
        var type = Nullable.GetUnderlyingType(filter.PropertyType) ?? filter.PropertyType;
        return type switch
        {
            { IsEnum: true } => Enum.GetValues(type).Cast<object>(),
            _ when type == typeof(bool) => [true, false],
            _ when type == typeof(Guid) => [GeneratedRows.Id(2), GeneratedRows.Id(int.MaxValue)],
            _ => Texts.TryGetValue($"{list.Name}.{filter.Name}", out var values)
                ? values
                : throw new InvalidOperationException($"Say here which values {list.Name}.{filter.Name} is asked with."),
        };
    }

    private static PageQuery With(Type type, string sort, IReadOnlyList<(PropertyInfo Filter, object Value)> filters)
    {
        var query = (PageQuery)(Activator.CreateInstance(type) ?? throw new InvalidOperationException($"{type.Name} cannot be made."));
        foreach (var (filter, value) in filters)
        {
            filter.SetValue(query, value);
        }

        // What a route names.
        type.GetProperty("Id")?.SetValue(query, GeneratedRows.Id(1));
        return query with { Sort = sort };
    }

    /// <summary>Reads the first page and the next, and adds what is wrong with their plans.</summary>
    /// <returns>Whether the list supports such a query.</returns>
    private async Task<bool> Explained(PageQuery query, List<string> faults)
    {
        var item = query.GetType().GetInterfaces().Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQuery<>))
            .GenericTypeArguments[0].GenericTypeArguments[0];
        var read = typeof(PlanTests).GetMethod(nameof(Read), BindingFlags.Instance | BindingFlags.NonPublic).ShouldNotBeNull().MakeGenericMethod(item);
        for (var page = 0; page < 2; page++)
        {
            (Error? Error, string? Next) answer = default;
            var commands = await app.CommandsOf(async () => answer = await (read.Invoke(this, [query]) as Task<(Error?, string?)>).ShouldNotBeNull());
            if (answer.Error is { } error)
            {
                error.Kind.ShouldBe(ErrorKind.Invalid, $"{query}: {error.Code}");
                return false;
            }

            faults.AddRange(await Faults(query.ToString(), commands));
            if (answer.Next is null)
            {
                break;
            }

            query = query with { Cursor = answer.Next };
        }

        return true;
    }

    private async Task<(Error? Error, string? Next)> Read<T>(IQuery<Page<T>> query)
    {
        var result = await app.Send(query);
        return result.Error is { } error ? (error, null) : (null, result.ShouldSucceed().Next);
    }

    private async Task<List<string>> Faults(string what, IEnumerable<SentCommand> commands)
    {
        var faults = new List<string>();
        await using var connection = new NpgsqlConnection(TestDatabase.SettingsFor(app.DataFolder)["ConnectionStrings:Monolith"]);
        await connection.OpenAsync();
        foreach (var command in commands)
        {
            foreach (var statement in command.Text.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(IsPlanned))
            {
#pragma warning disable CA2100 // The text is what the product itself sent.
                await using var explain = new NpgsqlCommand($"EXPLAIN (VERBOSE, FORMAT JSON) {statement}", connection);
#pragma warning restore CA2100
                explain.Parameters.AddRange(command.Parameters.Select(parameter => ((NpgsqlParameter)parameter).Clone()).ToArray());
                using var plan = JsonDocument.Parse((await explain.ExecuteScalarAsync() as string).ShouldNotBeNull());
                faults.AddRange(FaultsOf(plan.RootElement[0].GetProperty("Plan")).Select(fault => $"{what} {fault}:\n{statement}"));
            }
        }

        return faults;
    }

    private static bool IsPlanned(string statement) =>
        ((string[])["SELECT", "WITH", "INSERT", "UPDATE", "DELETE"]).Any(verb => statement.StartsWith(verb, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> FaultsOf(JsonElement node)
    {
        var kind = node.GetProperty("Node Type").GetString();
        if (kind is "Seq Scan" && $"{node.GetProperty("Schema").GetString()}.{node.GetProperty("Relation Name").GetString()}" is var table && planned.Large.Contains(table))
        {
            yield return $"reads {table} from end to end";
        }

        var children = node.TryGetProperty("Plans", out var plans) ? plans.EnumerateArray().ToList() : [];
        if (kind is "Sort" && children[0].GetProperty("Plan Rows").GetInt64() is var rows and > PageQuery.MaxLimit + 1)
        {
            yield return $"sorts {rows} rows";
        }

        foreach (var fault in children.SelectMany(FaultsOf))
        {
            yield return fault;
        }
    }
}
