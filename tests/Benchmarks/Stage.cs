using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Monolith.Benchmarks;

/// <summary>One installation of the product and one reference server on one database product.</summary>
internal sealed class Stage(BenchSettings set, string product) : IAsyncDisposable
{
    private const string QuotaOfAnybody = "100000000";
    private static readonly string[] Quotas = ["default", "write", "token", "operations"];

    /// <summary>What wraps the keys of people: hosts that share a database share it as well.</summary>
    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private readonly string folder = Directory.CreateTempSubdirectory("monolith-bench-").FullName;

    public string Product => product;

    public bool IsSqlite => product is "Sqlite";

    /// <summary>Where the reference server's table is.</summary>
    public string ReferencePlace => IsSqlite ? Path.Combine(folder, "reference.db") : set.PostgreSql ?? "";

    public DbConnection Connect() => IsSqlite
        ? new SqliteConnection($"Data Source={Path.Combine(folder, "data", "catalog.db")};Pooling=false")
        : new NpgsqlConnection(set.PostgreSql);

    /// <summary>
    /// Starts the published host as behind a proxy, over plain HTTP, with limits that nobody reaches. The environment is Development for its client
    /// and certificates; what a request passes is the same as in production.
    /// </summary>
    public Task<ServerProcess> StartProduct(string firstPath, string data = "data")
    {
        var address = FreeAddress();
        var start = new ProcessStartInfo(Path.Combine(set.Host, "Monolith.Host")) { WorkingDirectory = folder };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Hosting__BehindProxy"] = "true";
        start.Environment["Hosting__KnownProxies__0"] = "127.0.0.1";
        start.Environment["Database__DataFolder"] = Path.Combine(folder, data);
        start.Environment["Database__Provider"] = product;
        start.Environment["Database__MigrateAtStart"] = "true";
        start.Environment["ConnectionStrings__Monolith"] = set.PostgreSql;
        start.Environment["ConnectionStrings__Redis"] = IsSqlite ? null : set.Redis;
        start.Environment["PersonalData__PrimaryKey"] = "shared";
        start.Environment["PersonalData__Keys__shared"] = key;
        foreach (var quota in Quotas)
        {
            start.Environment[$"RateLimits__{quota}__Permits"] = QuotaOfAnybody;
        }

        return ServerProcess.Start(start, address, firstPath);
    }

    public Task<ServerProcess> StartReference()
    {
        var address = FreeAddress();
        return ServerProcess.Start(
            new ProcessStartInfo("dotnet", [typeof(Stage).Assembly.Location, "reference", address.Port.ToString(CultureInfo.InvariantCulture), product, ReferencePlace, "NORMAL"]),
            address,
            "/ping");
    }

    /// <summary>A new file beside the others.</summary>
    public string NewPlace() => Path.Combine(folder, $"{Guid.CreateVersion7()}.db");

    /// <summary>The settings of a ledger with a database of its own.</summary>
    public async Task<IReadOnlyDictionary<string, string?>> NewLedger()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Database__DataFolder"] = NewPlace(),
            ["Database__Provider"] = product,
            ["Database__MigrateAtStart"] = "true",
        };
        if (!IsSqlite)
        {
            var name = $"ledger_{Guid.CreateVersion7():N}";
            await using var connection = Connect();
            await connection.OpenAsync();
            await using var create = connection.CreateCommand();
            create.CommandText = $"CREATE DATABASE {name}";
            await create.ExecuteNonQueryAsync();
            settings["ConnectionStrings__Monolith"] = new NpgsqlConnectionStringBuilder(set.PostgreSql) { Database = name }.ConnectionString;
        }

        return settings;
    }

    /// <summary>A token of the development client.</summary>
    public async Task<string> Token(Uri address)
    {
        await using var file = File.OpenRead(Path.Combine(folder, "data", "dev-credentials.json"));
        using var credentials = await JsonDocument.ParseAsync(file);
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"development:{credentials.RootElement.GetProperty("clientSecret").GetString()}")));
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        using var answer = await client.PostAsync(new Uri("/connect/token", UriKind.Relative), form);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString() ?? "";
    }

    /// <summary>The query of a page far behind the first, by following the links there.</summary>
    public static async Task<string> QueryOfPage(Uri address, string list, int items)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var next = "";
        for (; items > 0; items -= 100)
        {
            var page = await client.GetFromJsonAsync<JsonElement>(new Uri($"{list}?limit=100{next}", UriKind.Relative));
            next = $"&cursor={Uri.EscapeDataString(page.GetProperty("next").GetString() ?? "")}";
        }

        return $"?limit=20{next}";
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
