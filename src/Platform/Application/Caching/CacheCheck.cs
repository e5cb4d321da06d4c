using System.Reflection;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Platform.Application;

/// <summary>Refuses to start where a cache would show somebody another's answer, or nothing would ever have an answer forgotten.</summary>
internal sealed partial class CacheCheck(IServiceCollection services, CacheCatalog catalog) : IStartupCheck
{
    public IEnumerable<string> Problems() =>
    [
        .. catalog.Cached.SelectMany(cached => ProblemsOf(cached.Key, cached.Value)),
        .. catalog.Invalidating.SelectMany(invalidating => ProblemsOf(invalidating.Key, invalidating.Value)),
    ];

    private static string FileOf(Type type) => $"src/Modules/{UseCase.ModuleOf(type)}/Application/{type.Name}.cs";

    private static IEnumerable<string> TagProblems(Type type, IReadOnlyList<string> tags)
    {
        var start = UseCase.ModuleOf(type).ToLowerInvariant() + ".";
        if (tags.Count == 0)
        {
            yield return $"{type.FullName} names no tag. In {FileOf(type)} name what its answer depends on, such as \"{start}services\".";
        }

        foreach (var tag in tags.Where(tag => !tag.StartsWith(start, StringComparison.Ordinal) || !Name().IsMatch(tag)))
        {
            yield return $"{type.FullName} names the tag '{tag}', which is not of its module. In {FileOf(type)} use '{start}' and small letters or hyphens.";
        }
    }

    private IEnumerable<string> ProblemsOf(Type type, CachedAttribute rule)
    {
        if (!WiringCheck.IsUseCase(type) || typeof(ICommand).IsAssignableFrom(type))
        {
            yield return $"{type.FullName} is [Cached] and no query. Only answers of queries can be kept: take the attribute away.";
            yield break;
        }

        foreach (var problem in TagProblems(type, rule.Tags))
        {
            yield return problem;
        }

        if (rule.Seconds is < 1 or > CachedAttribute.MaxSeconds)
        {
            yield return $"Query {type.FullName} is cached for {rule.Seconds} seconds. In {FileOf(type)} use 1 to {CachedAttribute.MaxSeconds}.";
        }

        foreach (var member in QueryMembers.Of(type).Where(member => !QueryMembers.CanWrite(member)))
        {
            yield return $"Query {type.FullName} is cached and asked with {member.Name}, a {member.PropertyType.Name}, which two questions could share unnoticed. " +
                $"In {FileOf(type)} use text, numbers, identifiers, times or enumerations, or take [Cached] away.";
        }

        foreach (var tag in rule.Tags.Where(tag => !catalog.Invalidating.Values.Any(other => other.Tags.Contains(tag, StringComparer.Ordinal))))
        {
            yield return $"Query {type.FullName} depends on the tag '{tag}', which no command invalidates. Put [Invalidates(\"{tag}\")] on the commands that change it.";
        }

        if (rule.For is CacheScope.Everyone)
        {
            if (AccessAttribute.Of(type) is not PublicAttribute)
            {
                yield return $"Query {type.FullName} is not public, and its answers are kept for everyone. In {FileOf(type)} take For = CacheScope.Everyone away: each caller's answers are then kept apart.";
            }

            if (HandlerOf(type)?.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Any(part => part.ParameterType == typeof(ICallerContext)) == true)
            {
                yield return $"The handler of {type.FullName} looks at who asks, and the answers are kept for everyone. In {FileOf(type)} take For = CacheScope.Everyone away.";
            }
        }
    }

    private IEnumerable<string> ProblemsOf(Type type, InvalidatesAttribute rule)
    {
        if (!typeof(ICommand).IsAssignableFrom(type))
        {
            yield return $"{type.FullName} is marked with [Invalidates] and no command. Only commands change anything: take the attribute away.";
            yield break;
        }

        foreach (var problem in TagProblems(type, rule.Tags))
        {
            yield return problem;
        }

        foreach (var tag in rule.Tags.Where(tag => !catalog.Cached.Values.Any(other => other.Tags.Contains(tag, StringComparer.Ordinal))))
        {
            yield return $"Command {type.FullName} invalidates the tag '{tag}', on which no cached query depends. Correct its name, or take it away in {FileOf(type)}.";
        }
    }

    private Type? HandlerOf(Type query) => services
        .FirstOrDefault(service => service.ServiceType.IsGenericType
            && service.ServiceType.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
            && service.ServiceType.GetGenericArguments()[0] == query)
        ?.ImplementationType;

    [GeneratedRegex("^[a-z]+(\\.[a-z-]+)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
