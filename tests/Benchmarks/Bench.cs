namespace Monolith.Benchmarks;

/// <summary>Measures the product and the reference server in turns, on the same data, with everything on one machine: only ratios mean something.</summary>
internal static class Bench
{
    private const string Services = "/api/v1/catalog/services";
    private const string FirstAnswer = Services + "?limit=1";
    private const string Page = "page of 20 services with their default order; the reference reads by its key";
    private const string Body = """
        {"name":"Garden visit","slug":"visit-{u}","category":"gardening","summary":"An hour among your plants.","body":"","price":{"amount":4900,"currency":"EUR"}}
        """;

    private static readonly BenchRow[] Rows =
    [
        new("ping", "liveness probe against a constant", new("GET", "/health/live"), new("GET", "/ping")),
        new("cached", "a service by its slug, again and again the same hundred; the reference holds them in memory", new("GET", Services + "/service-{n}"), new("GET", "/cached/service-{n}")),
        new("read", "a service by its slug, anonymous, of all", new("GET", Services + "/service-{n}"), new("GET", "/items/service-{n}")),
        new("read-jwt", "a service by its id as an editor with a token (RS256); the reference reads by slug and asks for no token",
            new("GET", "/api/v1/catalog/editor/services/00000000-0000-0000-0000-{h}"), new("GET", "/items/service-{n}"), SignedIn: true),
        new("page", Page, new("GET", Services + "?limit=20"), new("GET", "/items")),
        new("create", "a draft with its claim on the slug, with a token; the reference writes a row and an outbox row",
            new("POST", "/api/v1/catalog/editor/services", Body), new("POST", "/items", Body), SignedIn: true),
    ];

    /// <summary>Measures what was asked for, prints it, and writes JSON and the page of the documentation.</summary>
    public static async Task<int> Run(BenchSettings set)
    {
        var names = Rows.Select(row => row.Name).Concat(["deep-page", "start", "relay", "delay", "invalidation"]).ToList();
        if (set.Names.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"There is no row {unknown}. Choose from: {string.Join(", ", names)}.");
            return 2;
        }

        var report = new BenchReport(set);
        foreach (var product in set.PostgreSql is null ? new[] { "Sqlite" } : ["Sqlite", "PostgreSql"])
        {
            await using var stage = new Stage(set, product);
            if (names.Except(["relay", "delay"]).Any(set.Wants))
            {
                await Measure(set, stage, report);
            }

            await EventBench.Measure(set, stage, report);
        }

        await report.Write();
        return report.Errors == 0 ? 0 : 1;
    }

    private static async Task Measure(BenchSettings set, Stage stage, BenchReport report)
    {
        // The first start makes the tables; the second is the one that counts.
        await using (await stage.StartProduct(FirstAnswer))
        {
        }

        await BenchData.Fill(stage, set.Services);
        await using var host = await stage.StartProduct(FirstAnswer);
        var idle = host.Memory;
        await using var reference = await stage.StartReference();
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["X-Forwarded-Proto"] = "https" };
        var signedIn = new Dictionary<string, string>(headers, StringComparer.Ordinal) { ["Authorization"] = $"Bearer {await stage.Token(host.Address)}" };
        foreach (var row in Rows.Where(row => set.Wants(row.Name)))
        {
            var few = row.Name is "cached" ? set with { Services = 100 } : set;
            await Compare(few, stage, report, row, () => Load.Run(reference, row.Reference, headers, few, few.Seconds), () => Load.Run(host, row.Product, row.SignedIn ? signedIn : headers, few, few.Seconds));
        }

        if (set.Wants("deep-page"))
        {
            var depth = Math.Min(800_000, set.Services - 1_000);
            var far = await Stage.QueryOfPage(host.Address, Services, depth);
            var row = new BenchRow("deep-page", $"the page behind {depth} services against the first page, both of the product", new("GET", Services + far), new("GET", Services + "?limit=20"));
            await Compare(set, stage, report, row, () => Load.Run(host, row.Reference, headers, set, set.Seconds), () => Load.Run(host, row.Product, headers, set, set.Seconds));
        }

        if (set.Wants("start"))
        {
            report.Add(new BenchFigure(stage.Product, "from the start of the process to the first list of services", host.Startup.TotalSeconds, "s"));
            report.Add(new BenchFigure(stage.Product, "memory when idle", idle, "MB"));
            report.Add(new BenchFigure(stage.Product, "memory after the load", host.Memory, "MB"));
        }

        if (set.Wants("invalidation") && set.Redis is not null && !stage.IsSqlite)
        {
            await using var other = await stage.StartProduct(FirstAnswer, data: "other");
            await InvalidationBench.Measure(stage, host, other, signedIn["Authorization"], report);
        }
    }

    private static async Task Compare(BenchSettings set, Stage stage, BenchReport report, BenchRow row, Func<Task<Measured>> reference, Func<Task<Measured>> product)
    {
        // Compiles the paths, and fills the caches.
        await reference();
        await product();
        var rounds = new List<(Measured Reference, Measured Product)>();
        for (var round = 0; round < set.Rounds; round++)
        {
            rounds.Add((await reference(), await product()));
        }

        await report.Add(new BenchResult(stage.Product, row.Name, row.Compared, rounds));
    }
}
