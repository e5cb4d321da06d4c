using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>Says what is wrong with JSON in the caller's words: no type names, paths as they were written.</summary>
internal static partial class JsonFailures
{
    /// <summary>Null when the bytes are no JSON at all; otherwise what is not acceptable about it.</summary>
    public static Error? ToError(JsonException exception)
    {
        var path = PathOf(exception);
        while (exception is OptionalJsonException { Inside: var inside })
        {
            exception = inside;
            path = Join(path, PathOf(exception));
        }

        return IsSyntax(exception) ? null : PlatformErrors.Validation([.. Fields(exception, path)]);
    }

    /// <summary>The reader wraps its own failures; undecodable text shows as a decoder failure further down.</summary>
    private static bool IsSyntax(JsonException exception)
    {
        if (exception.InnerException is JsonException)
        {
            return true;
        }

        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is DecoderFallbackException)
            {
                return true;
            }
        }

        return false;
    }

    private static string PathOf(JsonException exception) => exception.Path is { } path ? PathPrefix().Replace(path, "") : "";

    private static IEnumerable<FieldError> Fields(JsonException exception, string path)
    {
        if (exception.Message.Contains("missing required properties", StringComparison.Ordinal))
        {
            var list = exception.Message.AsSpan(exception.Message.IndexOf("including:", StringComparison.Ordinal)).ToString();
            return Quoted().Matches(list).Select(name => new FieldError(Join(path, name.Groups["name"].Value), "is required"));
        }

        var message = exception.Message switch
        {
            var m when m.Contains("could not be mapped", StringComparison.Ordinal) => "is not known here",
            var m when m.Contains("Duplicate property", StringComparison.Ordinal) => "is given twice",
            var m when m.Contains("doesn't allow null values", StringComparison.Ordinal) => "must not be null",
            var m when m.StartsWith("must not", StringComparison.Ordinal) => "must not hold NUL characters",
            _ => "has the wrong type or format",
        };
        return [new FieldError(path, message)];
    }

    private static string Join(string path, string name) => path.Length == 0 || name.Length == 0 || name[0] == '[' ? path + name : $"{path}.{name}";

    [GeneratedRegex(@"^\$\.?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex PathPrefix();

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Quoted();
}
