using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers.Tests;

/// <summary>What analyzers say; that each refuses what is planted for it, and nothing else, <c>mono arch mutate</c> proves.</summary>
public sealed class RefusalsTests
{
    private static readonly IReadOnlyList<DiagnosticAnalyzer> All =
    [
        .. typeof(RefusalAnalyzer).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(RefusalAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)(Activator.CreateInstance(type) ?? throw new InvalidOperationException(type.Name))),
    ];

    public static TheoryData<string> Ids => [.. All.Select(IdOf).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Says_what_would_be_right(string id)
    {
        var rule = All.Single(analyzer => IdOf(analyzer) == id).SupportedDiagnostics.ShouldHaveSingleItem();

        rule.DefaultSeverity.ShouldBe(DiagnosticSeverity.Error);
        rule.MessageFormat.ToString(CultureInfo.InvariantCulture).ShouldContain(": ");
        rule.Description.ToString(CultureInfo.InvariantCulture).ShouldEndWith(".");
    }

    [Fact]
    public async Task Refuses_a_secret_in_a_settings_file()
    {
        var settings = new TextFile("appsettings.json", """{ "Smtp": { "Host": "mail", "Password": "q7Rf2Zx9Lm4Tb8Wc1Vn6" } }""");
        var example = new TextFile("appsettings.Development.json", """{ "Smtp": { "Password": "<from the vault>" } }""");

        var found = await Samples.Inspect("public sealed class Nothing;", [new SecretAnalyzer()], settings, example);

        found.ShouldHaveSingleItem().Location.GetLineSpan().Path.ShouldBe("appsettings.json");
    }

    private static string IdOf(DiagnosticAnalyzer analyzer) => analyzer.SupportedDiagnostics[0].Id;
}
