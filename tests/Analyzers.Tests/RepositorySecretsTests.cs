namespace Monolith.Analyzers.Tests;

/// <summary>No file of the repository holds a secret: sources, configuration, scripts and documents alike.</summary>
public sealed class RepositorySecretsTests
{
    private static readonly string[] Elsewhere = ["bin", "obj", ".git", ".data", ".services", "artifacts", "node_modules", "TestResults"];
    private static readonly string[] Pictures = [".png", ".ico", ".dll", ".pfx", ".woff2"];

    /// <summary>What looks like a secret and is none: a path, the beginning of the value, and why.</summary>
    private static readonly IReadOnlyList<string[]> Allowed =
    [
        .. File.ReadAllLines(Path.Combine(Samples.Folder, "allowed-secrets.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | ", 3)),
    ];

    private static readonly IReadOnlyList<(string Path, int Line, string Value, string Kind)> Found = [.. Scan()];

    [Fact]
    public void No_file_holds_a_secret() => Found
        .Where(found => !Allowed.Any(allowed => Covers(allowed, found.Path, found.Value)))
        .Select(found => $"{found.Path}:{found.Line} holds {found.Kind}")
        .ShouldBeEmpty("Take it back, and treat it as known to everybody; what is no secret gets a line in tests/Refusals/allowed-secrets.txt.");

    [Fact]
    public void Every_allowance_is_needed_and_gives_a_reason()
    {
        Allowed.ShouldAllBe(allowed => allowed.Length == 3 && allowed[2].Contains(' ', StringComparison.Ordinal));
        Allowed.Where(allowed => !Found.Any(found => Covers(allowed, found.Path, found.Value))).Select(allowed => string.Join(" | ", allowed)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIIrYSSNQFaA2Hwf1duRSxKtLYX5CB04fSeQ6tF1aY/PuoAoGCCqGSM49")]
    [InlineData("aws_access_key_id = AKIAIOSFODNN7EXAMPLE")]
    [InlineData("curl -H 'Authorization: Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P'")]
    [InlineData("<add key=\"ApiKey\" /> ApiKey: \"q7Rf2Zx9Lm4Tb8Wc1Vn6\"")]
    [InlineData("postgres://app:tr0ub4dor@db/monolith")]
    [InlineData("\"Default\": \"Host=db;Username=app;Password=hunter2hunter2\"")]
    public void Finds_a_secret_by_its_shape_or_its_name(string text) => SecretScan.In(text).ShouldHaveSingleItem();

    [Theory]
    [InlineData("Password=<from the vault>;")]
    [InlineData("\"tokenEndpoint\": \"https://localhost:7443/connect/token\"")]
    [InlineData("var password = configuration[\"Smtp:Password\"];")]
    [InlineData("password: \"correct horse battery staple\"")]
    [InlineData("\"contentHash\": \"q7Rf2Zx9Lm4Tb8Wc1Vn6q7Rf2Zx9Lm4Tb8Wc1Vn6\"")]
    [InlineData("secret=$(field clientSecret < .data/dev-credentials.json)")]
    public void Leaves_alone_what_only_speaks_of_secrets(string text) => SecretScan.In(text).ShouldBeEmpty();

    private static IEnumerable<(string Path, int Line, string Value, string Kind)> Scan()
    {
        var root = Path.GetFullPath(Path.Combine(Samples.Folder, "..", ".."));
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(Elsewhere, StringComparer.Ordinal).Any() && !Pictures.Contains(Path.GetExtension(path), StringComparer.Ordinal)
                && Path.GetFileName(path) is not ("packages.lock.json" or "package-lock.json"));
        return files.SelectMany(path =>
        {
            var text = File.ReadAllText(Path.Combine(root, path));
            return SecretScan.In(text).Select(found => (path, text.AsSpan(0, found.Start).Count('\n') + 1, text.Substring(found.Start, found.Length), found.Kind));
        });
    }

    private static bool Covers(string[] allowed, string path, string value) =>
        allowed.Length == 3 && path == allowed[0] && value.StartsWith(allowed[1], StringComparison.Ordinal);
}
