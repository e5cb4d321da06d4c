using System.Net;
using Microsoft.AspNetCore.Routing;
using Monolith.Catalog.Application;
using Monolith.Platform.Application;
using Monolith.Testing;
using static Monolith.Host.Tests.UseCaseRequests;

namespace Monolith.Host.Tests;

/// <summary>How many commands requests send to the databases: few, and no more for many rows than for one.</summary>
public sealed class CommandCountTests(ListeningApp app) : IClassFixture<ListeningApp>, IAsyncLifetime
{
    private const int Rows = 60;
    private const int Few = 1;
    private const int Many = 50;

    /// <summary>What a request may send, from checking its token to the commit.</summary>
    private const int MostCommands = 12;

    /// <summary>Use cases that may send more, and why.</summary>
    private static readonly Dictionary<string, (int Most, string Why)> Exceptions = new(StringComparer.Ordinal)
    {
        ["EraseSubject"] = (22, "every table with personal data is asked whether something is still in clear, and keys lie in a database of their own"),
        ["SubmitInquiry"] = (18, "each limit of the defence against spam is counted by an index of its own, and who asks for the first time gets a key"),
    };

    private readonly UseCaseRequests requests = new(app);

    public async Task InitializeAsync()
    {
        if ((await app.Send(new ListEvents())).ShouldSucceed().Items.Count < PageQuery.DefaultLimit)
        {
            await app.FillTables(Rows);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task No_request_sends_more_than_a_few_commands()
    {
        var client = await app.SignedIn();
        var excessive = new List<string>();
        foreach (var endpoint in requests.UseCases())
        {
            var name = endpoint.Metadata.GetRequiredMetadata<UseCase>().Name;
            var sample = await requests.SampleOf(endpoint);
            var commands = await app.CommandsOf(async () => (await Send(client, endpoint, sample)).Dispose());
            var most = Exceptions.TryGetValue(name, out var exception) ? exception.Most : MostCommands;
            if (commands.Count > most)
            {
                excessive.Add($"{name} sends {commands.Count}:\n{string.Join('\n', commands.Select(command => command.Text))}");
            }
        }

        excessive.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_page_takes_no_more_commands_than_a_short_one()
    {
        var client = await app.SignedIn();
        var lists = requests.UseCases().Where(endpoint => typeof(PageQuery).IsAssignableFrom(endpoint.Metadata.GetRequiredMetadata<UseCase>().Type)).ToList();
        lists.Count.ShouldBeGreaterThan(5);
        var growing = new List<string>();
        foreach (var list in lists)
        {
            var path = PathOf(list, _ => GeneratedRows.Id(1).ToString());
            if (await Grows(path, limit => Read(client, path, limit)) is { } complaint)
            {
                growing.Add(complaint);
            }
        }

        growing.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_for_each_row_would_be_caught()
    {
        var complaint = await Grows("A list that reads each of its services once more", async limit =>
        {
            var services = (await app.Send(new ListServices { Limit = limit })).ShouldSucceed().Items;
            foreach (var service in services)
            {
                (await app.Send(new GetServiceBySlug(service.Slug))).Error?.Code.ShouldBe("catalog.service-not-found");
            }

            return services.Count;
        });

        complaint.ShouldNotBeNull().ShouldContain($"{Many + 1} commands for {Many} rows");
    }

    private static async Task<int> Read(HttpClient client, string path, int limit)
    {
        using var response = await client.GetAsync(new Uri($"{path}?limit={limit}", UriKind.Relative));
        return (await response.ShouldBe(HttpStatusCode.OK)).GetProperty("items").GetArrayLength();
    }

    /// <summary>Reads a short page and a long one.</summary>
    /// <returns>A complaint when the long one takes more commands.</returns>
    private async Task<string?> Grows(string list, Func<int, Task<int>> read)
    {
        var few = await Count(list, read, Few);
        var many = await Count(list, read, Many);
        return many > few ? $"{list} takes {few} commands for {Few} row, and {many} commands for {Many} rows" : null;
    }

    /// <summary>What is remembered for a moment, such as permissions, is asked for again at times: of two readings, the lower tells.</summary>
    private async Task<int> Count(string list, Func<int, Task<int>> read, int limit)
    {
        var lowest = int.MaxValue;
        for (var i = 0; i < 2; i++)
        {
            var commands = await app.CommandsOf(async () => (await read(limit)).ShouldBe(limit, list));
            lowest = Math.Min(lowest, commands.Count);
        }

        return lowest;
    }
}
