using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Catalog.Infrastructure;
using Monolith.Testing;
using Npgsql;

namespace Monolith.Catalog.Tests.Infrastructure;

/// <summary>A database server that breaks off a request has it done once, or not at all; whoever is told that it was not done can rely on it.</summary>
public sealed class CommitFaultTests : IClassFixture<CommitFaultTests.FaultyApp>
{
    private const string Services = "/api/v1/catalog/editor/services";
    private readonly FaultyApp app;

    public CommitFaultTests(FaultyApp app) => this.app = app;

    public enum Fault
    {
        None = 0,
        BeforeSave,
        BeforeCommit,
        AfterCommit,
    }

    [Theory]
    [InlineData(Fault.BeforeSave, true, HttpStatusCode.Created, 1)]
    [InlineData(Fault.BeforeSave, false, HttpStatusCode.Created, 1)]
    [InlineData(Fault.BeforeCommit, true, HttpStatusCode.Created, 1)]
    [InlineData(Fault.BeforeCommit, false, HttpStatusCode.ServiceUnavailable, 0)]
    [InlineData(Fault.AfterCommit, true, HttpStatusCode.Created, 1)]
    [InlineData(Fault.AfterCommit, false, HttpStatusCode.ServiceUnavailable, 1)]
    public async Task A_write_is_done_once_or_said_to_be_uncertain(Fault fault, bool hasKey, HttpStatusCode status, int effects)
    {
        using var editor = await app.SignedIn();
        var category = $"c-{Guid.CreateVersion7():N}";
        using var request = Post(Services, hasKey);
        request.Content = JsonContent.Create(new { name = Sample.Name(), category, price = new { amount = 5, currency = "EUR" } }, mediaType: new("application/json"));

        app.Break(fault);
        using var answer = await editor.SendAsync(request);

        if (!FaultyApp.HasServer)
        {
            // A file does not break off.
            await answer.ShouldBe(HttpStatusCode.Created);
            return;
        }

        var body = await answer.ShouldBe(status);
        if (status is HttpStatusCode.ServiceUnavailable)
        {
            body.GetProperty("code").GetString().ShouldBe("outcome-unknown");
        }

        app.Broken.ShouldBe(1);
        using var list = await editor.GetAsync(new Uri($"{Services}?category={category}", UriKind.Relative));
        (await list.ShouldBe(HttpStatusCode.OK)).GetProperty("items").GetArrayLength().ShouldBe(effects);
    }

    [Fact]
    public async Task An_event_in_the_outbox_tells_that_a_commit_took_place()
    {
        using var editor = await app.SignedIn();
        var service = await app.Create();
        using var read = await editor.GetAsync(new Uri($"{Services}/{service.Id}", UriKind.Relative));
        using var request = Post($"{Services}/{service.Id}/publish", hasKey: false);
        request.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag.ShouldNotBeNull().Tag);

        app.Break(Fault.AfterCommit);
        using var published = await editor.SendAsync(request);

        (await published.ShouldBe(HttpStatusCode.OK)).GetProperty("version").GetInt64().ShouldBe(2);
        (await app.Read(service.Id)).Version.ShouldBe(2);
    }

    private static HttpRequestMessage Post(string path, bool hasKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (hasKey)
        {
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        }

        return request;
    }

    /// <summary>The product, whose connection to the catalogue's database breaks once when it is told to.</summary>
    public sealed class FaultyApp : MonolithApp
    {
        private Fault next;
        private int broken;

        public static bool HasServer => TestDatabase.Provider is "PostgreSql";

        public int Broken => broken;

        public void Break(Fault fault) => (next, broken) = (HasServer ? fault : Fault.None, 0);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<CatalogDbContext>(
                (_, options) => options.AddInterceptors(new BreakAtSave(this), new BreakAtCommit(this))));
        }

        private bool IsDue(Fault point, DbContext? context)
        {
            // Events are dispatched meanwhile; what is meant is the request.
            if (next != point || context?.ChangeTracker.Entries<Catalog.Domain.Service>().Any() != true)
            {
                return false;
            }

            (next, broken) = (Fault.None, broken + 1);
            return true;
        }

        /// <summary>Ends the server's side of a connection, as an administrator or a failover does.</summary>
        private static async Task Terminate(DbConnection? connection)
        {
            var victim = (NpgsqlConnection)connection.ShouldNotBeNull();
            await using var other = new NpgsqlConnection(System.Environment.GetEnvironmentVariable("ConnectionStrings__Monolith"));
            await other.OpenAsync();
            await using var command = new NpgsqlCommand("SELECT pg_terminate_backend($1, 10000)", other) { Parameters = { new() { Value = victim.ProcessID } } };
            (await command.ExecuteScalarAsync()).ShouldBe(true);
        }

        private sealed class BreakAtSave(FaultyApp app) : SaveChangesInterceptor
        {
            public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
                DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
            {
                if (app.IsDue(Fault.BeforeSave, eventData.Context))
                {
                    await Terminate(eventData.Context?.Database.GetDbConnection());
                }

                return result;
            }
        }

        private sealed class BreakAtCommit(FaultyApp app) : DbTransactionInterceptor
        {
            public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
                DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
            {
                if (app.IsDue(Fault.BeforeCommit, eventData.Context))
                {
                    await Terminate(transaction.Connection);
                }

                return result;
            }

            public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
                app.IsDue(Fault.AfterCommit, eventData.Context) ? throw new NpgsqlException("The answer to the commit was lost.", new IOException()) : Task.CompletedTask;
        }
    }
}
