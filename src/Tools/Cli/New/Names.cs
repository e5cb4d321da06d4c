using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Cli;

/// <summary>Which names code can be given, and how they are written elsewhere.</summary>
internal static partial class Names
{
    private const int MaxLength = 40;

    /// <summary>Namespaces that generated code sees: a type of its own must not be mistaken for one of theirs.</summary>
    private static readonly string[] Seen =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Linq.Expressions", "System.Net", "System.Net.Http", "System.Reflection", "System.Threading",
        "System.Threading.Tasks", "FluentValidation", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Routing",
        "Monolith.Platform.Api", "Monolith.Platform.Application", "Monolith.Platform.Domain", "Monolith.Platform.Infrastructure",
    ];

    private static readonly ILookup<string, string> Taken = new[]
        {
            typeof(object), typeof(Enumerable), typeof(System.Linq.Expressions.Expression), typeof(HttpClient), typeof(Uri), typeof(System.Net.Cookie), typeof(FluentValidation.IValidator), typeof(DbContext), typeof(IEntityTypeConfiguration<>),
            typeof(Microsoft.AspNetCore.Builder.WebApplication), typeof(Microsoft.AspNetCore.Routing.Route), typeof(IModuleApi), typeof(UseCase), typeof(Result), typeof(IModuleInfrastructure),
        }
        .Select(type => type.Assembly).Distinct().SelectMany(assembly => assembly.GetExportedTypes())
        .Where(type => Seen.Contains(type.Namespace, StringComparer.Ordinal))
        .ToLookup(type => type.Name.Split('`')[0], type => $"{type.Namespace}.{type.Name.Split('`')[0]}", StringComparer.OrdinalIgnoreCase);

    /// <summary>Layers, which are the second parts of namespaces, and what else lies beside modules.</summary>
    private static readonly string[] Reserved = ["Domain", "Contracts", "Application", "Infrastructure", "Api", "Platform", "Monolith", "Modules", "Tests", "Tools", "System", "Microsoft"];

    /// <summary>Refuses what cannot be the name of a module, a type or a member.</summary>
    public static string Checked(string name, string what)
    {
        if (name.Length > MaxLength || !Pascal().IsMatch(name))
        {
            throw Refuse($"'{name}' is no name for {what}.", $"A name begins with a capital letter and has letters and digits of ASCII only, at most {MaxLength}: {Suggestion(name)}");
        }

        if (Reserved.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw Refuse($"'{name}' is no name for {what}: it is the name of a layer, or of what lies beside the modules.", "Name it after what it is about.");
        }

        return Taken[name].FirstOrDefault() is { } other
            ? throw Refuse($"'{name}' is no name for {what}: generated code would mistake it for {other}.", "Name it after what it is about, more closely.")
            : name;
    }

    /// <summary>Several of something.</summary>
    public static string Plural(string name) => name switch
    {
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => $"{name}es",
        [.. var stem, 'y'] when stem is not [.., 'a' or 'e' or 'i' or 'o' or 'u'] => $"{stem}ies",
        _ => $"{name}s",
    };

    /// <summary>What a module of this name keeps, for want of better: Note for Notes, LoyaltyItem for Loyalty.</summary>
    public static string AggregateOf(string module) => module switch
    {
        [.. var stem, 'i', 'e', 's'] => $"{stem}y",
        [.. var stem, 's'] when stem is not [.., 's' or 'u' or 'i'] => stem,
        _ => $"{module}Item",
    };

    /// <summary>As in addresses and codes: redeem-points.</summary>
    public static string Kebab(string name) => Hump().Replace(name, "-$0").TrimStart('-').ToLowerInvariant();

    public static CommandFailedException Refuse(string problem, string remedy) => new(problem, remedy, ExitCodes.Usage);

    private static string Suggestion(string name)
    {
        var parts = NotInNames().Split(name).Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]);
        var suggestion = string.Concat(parts).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return suggestion.Length is > 0 and <= MaxLength && Pascal().IsMatch(suggestion) ? suggestion : "Loyalty";
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pascal();

    [GeneratedRegex("[A-Z][a-z0-9]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hump();

    [GeneratedRegex("[^A-Za-z0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInNames();
}
