using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Monolith.Catalog.Application;
using Monolith.Catalog.Infrastructure;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.SqlServer.Tests;

/// <summary>Every query that any test's host runs on the embedded database is translated for SQL Server and parsed on the way.</summary>
public sealed class QueryTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    [Fact]
    public async Task Queries_of_use_cases_are_held_against_sql_server_and_find_their_names_there()
    {
        (await app.Send(new ListServices { Q = "web design", Category = "web", Sort = "name", Limit = 1 })).ShouldSucceed();
        (await app.Send(new GetServiceBySlug("brand-identity"))).ShouldSucceed();

        // Those of the start are among them: the keys of the server, the seeds.
        SqlServerWatch.Texts.ShouldContain(text => text.Contains("FROM [catalog].[slug_claims]", StringComparison.Ordinal));
        SqlServerWatch.Texts.ShouldContain(text => text.Contains("FROM [identity].[server_keys]", StringComparison.Ordinal));
        Statements.Faults(SqlServerWatch.Texts).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_query_that_only_the_embedded_database_knows_fails_the_test_that_runs_it()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();

        (await Should.ThrowAsync<SqlServerException>(async () => await db.Services.Where(service => EF.Functions.Glob(service.Name, "Brand*")).CountAsync()))
            .Message.ShouldContain("SQL Server has no translation for this query.");
        await Should.ThrowAsync<SqlServerException>(
            async () => await db.Services.Where(service => EF.Functions.Glob(service.Name, "Brand*")).ExecuteUpdateAsync(service => service.SetProperty(s => s.Name, "Brand")));
    }

    [Fact]
    public async Task A_query_whose_texts_a_server_would_not_compare_fails_as_well()
    {
        string[] names = ["Brand identity"];

        (await Should.ThrowAsync<SqlServerException>(async () =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CatalogDbContext>().Services.Where(service => EF.Parameter(names).Contains(service.Name)).CountAsync();
        })).Message.ShouldContain("OPENJSON");
    }

    [Fact]
    public void The_search_finds_its_names_in_the_query_around_it()
    {
        using var twin = SqlServerTranslation.Twin(typeof(CatalogDbContext));
        var db = (CatalogDbContext)twin;
        var search = new SqlServerServiceSearch(db);

        var text = SqlServerTranslation.TextOf(search.Matching(db.Services, "Größe web").OrderBy(service => service.Name));

        text.ShouldContain("[search_text] LIKE @p0 AND [search_text] LIKE @p1");
        Statements.Faults([text]).ShouldBeEmpty();
        SqlServerTranslation.TextOf(search.Matching(db.Services, "--")).ShouldNotContain("LIKE");
    }

    [Fact]
    public void Rows_that_the_server_numbers_are_added_one_after_the_other()
    {
        using var twin = SqlServerTranslation.Twin(
            typeof(CatalogDbContext), options => new SqlServerEngine().Configure(options, new("catalog", new DataFolder("."), "Server=none", Durable: true)));
        twin.AddRange(Enumerable.Range(0, 10).Select(i => new OutboxMessage
        {
            EventId = Guid.CreateVersion7(),
            Event = "planted",
            Key = Guid.Empty,
            Version = i,
            Payload = "",
            CorrelationId = "",
            CausationId = null,
            TraceParent = null,
            OccurredAt = DateTimeOffset.UnixEpoch,
        }));

        var text = SqlServerTranslation.TextOfSave(twin);

        text.ShouldNotContain("MERGE");
        var inserts = SqlServerDialect.Parse(text).OfType<InsertStatement>().Select(insert => insert.InsertSpecification.InsertSource.ShouldBeOfType<ValuesInsertSource>()).ToList();
        inserts.ShouldNotBeEmpty();
        inserts.ShouldAllBe(insert => insert.RowValues.Count == 1);
        Statements.Faults([text]).ShouldBeEmpty();
    }

    [Fact]
    public void Saves_find_their_names_too()
    {
        using var twin = SqlServerTranslation.Twin(typeof(KindsDbContext));
        Kinds[] kinds = [new(), new(), new(), new()];
        twin.AddRange(kinds[0], kinds[1]);
        twin.Attach(kinds[2]).Property(k => k.Flag).IsModified = true;
        twin.Remove(kinds[3]);

        SqlServerDialect.Parse(SqlServerTranslation.TextOfSave(twin)).ShouldNotBeEmpty();
    }
}
