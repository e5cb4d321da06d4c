using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mono.Cecil;

namespace Monolith.Architecture.Tests;

/// <summary>docs/configuration.md lists the settings that the product reads, each of them and no other.</summary>
public sealed partial class ConfigurationTests
{
    /// <summary>Written like settings, but read otherwise: to see whether the framework was told where to listen; annotations of database models.</summary>
    private static readonly string[] NoSettings = ["Kestrel:Endpoints", "Monolith:Error", "Monolith:Personal", "Monolith:PersonalProperties", "Npgsql:CreatedConcurrently"];

    /// <summary>The framework reads these itself; of them the page lists what is worth knowing.</summary>
    private static readonly string[] Framework = ["Kestrel", "Logging"];

    [Fact]
    public void Every_setting_that_the_code_reads_is_documented()
    {
        var read = Bound().Concat(Named()).ToHashSet(StringComparer.Ordinal);
        var documented = Documented().ToList();

        read.Count.ShouldBeGreaterThan(10);
        read.Where(setting => !documented.Exists(row => row == setting || row.StartsWith(setting + ":", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal).ShouldBeEmpty("Give each a line in a table of docs/configuration.md.");
    }

    [Fact]
    public void Every_documented_setting_is_read()
    {
        var own = Documented().Where(setting => setting.Contains(':', StringComparison.Ordinal) && !Framework.Contains(setting.Split(':')[0], StringComparer.Ordinal)).ToList();

        own.Count.ShouldBeGreaterThan(10);
        own.Except(Bound().Concat(Named()).Concat(["ConnectionStrings:<module>", "ConnectionStrings:<module>Replica", "PersonalData:Keys:<id>", "RateLimits:<quota>:Permits", "RateLimits:<quota>:WindowSeconds"])).ShouldBeEmpty("Nothing reads these any more.");
    }

    /// <summary>The settings with a row of their own.</summary>
    private static IEnumerable<string> Documented() => File.ReadLines(Path.Combine(Houses.Repository, "docs", "configuration.md"))
        .Select(line => Row().Match(line)).Where(row => row.Success).Select(row => row.Groups["setting"].Value);

    /// <summary>What is bound to options: classes that name their section.</summary>
    private static IEnumerable<string> Bound() =>
        from project in Houses.Product.Written
        from type in project.WrittenTypes
        from field in type.Fields
        where field is { Name: "Section", HasConstant: true }
        from setting in SettingsOf(type, (string)field.Constant)
        select setting;

    private static IEnumerable<string> SettingsOf(TypeDefinition type, string section)
    {
        var properties = type.Properties.Where(property => property.SetMethod is { IsPublic: true }).ToList();
        return properties.Count == 0
            ? [section]
            : properties.SelectMany(property => property.PropertyType.Scope == type.Module
                ? SettingsOf(property.PropertyType.Resolve(), $"{section}:{property.Name}")
                : [$"{section}:{property.Name}"]);
    }

    /// <summary>What is read by its whole name, or by that of its section.</summary>
    private static IEnumerable<string> Named() =>
        from project in Houses.Product.Written
        from source in project.Sources
        from literal in source.Root.DescendantNodes().OfType<LiteralExpressionSyntax>()
        where literal.IsKind(SyntaxKind.StringLiteralExpression) && Setting().IsMatch(literal.Token.ValueText)
        let name = literal.Token.ValueText
        where !NoSettings.Contains(name, StringComparer.Ordinal)
        select name;

    [GeneratedRegex(@"^[A-Z][A-Za-z]+(:[A-Z][A-Za-z]+)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\| `(?<setting>[A-Za-z][A-Za-z:<>]*)` \|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
