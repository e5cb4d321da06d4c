using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers.Tests;

/// <summary>Every analyzer refuses what is planted for it, line by line, and leaves the near misses alone.</summary>
public sealed class RefusalsTests
{
    private static readonly IReadOnlyList<DiagnosticAnalyzer> All =
    [
        .. typeof(RefusalAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RefusalAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)(Activator.CreateInstance(type) ?? throw new InvalidOperationException(type.Name))),
    ];

    public static TheoryData<string> Ids => [.. All.Select(IdOf).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Refuses_what_is_planted_and_nothing_else(string id)
    {
        var text = Samples.Text(id);
        Samples.Compile(text).GetDiagnostics().Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty("The sample has to compile.");

        var found = await Samples.Inspect(text, All.Where(analyzer => IdOf(analyzer) == id));

        found.Select(diagnostic => diagnostic.Id).Distinct().ShouldBe([id]);
        found.Select(Line).Distinct().Order().ShouldBe(Samples.Refused(text));
        Samples.Refused(text).Count.ShouldBeGreaterThanOrEqualTo(3);
    }

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

    private static int Line(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;
}
