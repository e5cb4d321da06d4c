using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

/// <summary>What crosses from module to module without an event is noticed, whatever code does it.</summary>
public sealed class ObservationsTests
{
    private readonly Heard heard = new();
    private readonly Observations observations;

    public ObservationsTests() => observations = new Observations([], TimeProvider.System, heard);

    [Fact]
    public async Task A_use_case_that_reaches_the_database_of_another_module_is_an_alarm_that_the_log_tells_once()
    {
        UseCaseScope.Enter(new UseCaseFrame("ChangeService", "Catalog", IsCommand: true));
        await Query("Inquiries");
        await Query("Inquiries");

        observations.Crossings().ShouldBe([(ObservedKind.Database, "Catalog", "Inquiries", 2)]);
        observations.IsDeclared(ObservedKind.Database, "Catalog", "Inquiries").ShouldBeFalse();
        heard.Messages.ShouldHaveSingleItem().ShouldStartWith("MONO4001: Database from module Catalog to module Inquiries");
    }

    [Theory]
    [InlineData("Catalog", "Catalog")]
    [InlineData("Catalog", "Platform")]
    [InlineData("Platform", "Catalog")]
    public async Task Its_own_database_and_the_platforms_are_none(string module, string database)
    {
        UseCaseScope.Enter(new UseCaseFrame("Any", module, IsCommand: false));
        await Query(database);

        heard.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_done_outside_of_use_cases_is_nobodys_crossing()
    {
        await Query("Inquiries");

        observations.Crossings().ShouldBeEmpty();
    }

    [Fact]
    public void A_use_case_that_sends_one_of_another_module_is_an_alarm()
    {
        observations.Sent(typeof(GetModules), "Platform", within: null);
        observations.Sent(typeof(GetModules), "Platform", within: "Catalog");

        observations.CallsOf(typeof(GetModules)).ShouldBe(2);
        observations.Crossings().ShouldBe([(ObservedKind.Send, "Catalog", "Platform", 1)]);
        heard.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public void Counting_what_was_seen_before_allocates_nothing()
    {
        Count();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Count();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1000);

        void Count()
        {
            observations.Sent(typeof(GetModules), "Platform", within: null);
            observations.Published("catalog.service-published.v1");
            observations.Handled("catalog.service-published.v1", "inquiries.offered-services");
            observations.Reached("Catalog");
        }
    }

    private async Task Query(string module)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await using var context = new DbContext(new DbContextOptionsBuilder().UseSqlite(connection).AddInterceptors(new CrossingInterceptor(module, observations)).Options);
        await context.Database.ExecuteSqlRawAsync("SELECT 1");
    }

    private sealed class Heard : ILogger<Observations>
    {
        public List<string> Messages { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Messages.Add(formatter(state, exception));
    }
}
