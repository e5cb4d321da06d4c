using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Monolith.Catalog.Application;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Replicas.Tests;

/// <summary>Replicas that nothing would be read from are refused at the start, by the name of the setting.</summary>
public sealed class ReplicaCheckTests
{
    private const string Server = "Host=127.0.0.1;Port=1;Username=nobody";

    [Fact]
    public void An_embedded_database_has_no_replica()
    {
        using var app = new MonolithApp
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["ConnectionStrings:MonolithReplica"] = Server },
        };

        Should.Throw<StartupRefusedException>(() => app.Services).Problems.ShouldHaveSingleItem()
            .ShouldBe("ConnectionStrings:MonolithReplica names a read replica, and Sqlite has none. Leave it out, or set Database:Provider to PostgreSql or SqlServer.");
    }

    [Theory]
    [InlineData("ConnectionStrings:catalogueReplica")]
    [InlineData("ConnectionStrings:platformReplica")]
    [InlineData("ConnectionStrings:keysReplica")]
    public void A_replica_that_no_module_reads_from_is_refused(string setting) =>
        ProblemsOf((setting, Server)).ShouldHaveSingleItem().ShouldContain($"{setting} is the replica of no module's database");

    [Fact]
    public void The_replica_of_all_is_none_of_a_module_with_a_primary_of_its_own()
    {
        ProblemsOf(("ConnectionStrings:MonolithReplica", Server)).ShouldBeEmpty();
        ProblemsOf(("ConnectionStrings:MonolithReplica", Server), ("ConnectionStrings:catalog", Server))
            .ShouldHaveSingleItem().ShouldContain("ConnectionStrings:MonolithReplica is the replica of no module's database");
        ProblemsOf(("ConnectionStrings:catalogReplica", Server), ("ConnectionStrings:catalog", Server)).ShouldBeEmpty();
    }

    [Fact]
    public void Limits_without_sense_are_refused()
    {
        ProblemsOf(new ReplicaOptions { MaxLag = TimeSpan.Zero }).ShouldHaveSingleItem().ShouldContain("Replicas:MaxLag");
        ProblemsOf(new ReplicaOptions { Timeout = TimeSpan.FromHours(1) }).ShouldHaveSingleItem().ShouldContain("Replicas:Timeout");
    }

    [Fact]
    public void A_string_that_cannot_be_read_is_refused_by_name() =>
        ProblemsOf(("ConnectionStrings:catalogReplica", "Hots=here")).ShouldHaveSingleItem().ShouldContain("ConnectionStrings__catalogReplica");

    private static List<string> ProblemsOf(params IReadOnlyList<(string Name, string Value)> settings) => ProblemsOf(new ReplicaOptions(), settings);

    private static List<string> ProblemsOf(ReplicaOptions options, params IReadOnlyList<(string Name, string Value)> settings) =>
    [
        .. new ReplicaCheck(
            new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value))).Build(),
            [
                new("catalog", typeof(ICatalogDb).Assembly, typeof(ICatalogDb)),
                new("platform", typeof(IPlatformDb).Assembly, typeof(IPlatformDb)),
                new("keys", typeof(StartupRefusedException).Assembly, typeof(StartupRefusedException)),
            ],
            Options.Create(new DatabaseOptions { Provider = "PostgreSql" }),
            Options.Create(options),
            new DataFolder(HostProcess.NewDataFolder())).Problems(),
    ];
}
