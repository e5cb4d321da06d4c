using System.Text.RegularExpressions;

namespace Monolith.Cli;

/// <summary>Small edits of source files that keep their order and style.</summary>
internal static partial class SourceText
{
    /// <summary>Adds a namespace to the usings, in order; once.</summary>
    public static string AddUsing(this string text, string name) => text.AddLine($"using {name};", line => UsingLine().IsMatch(line));

    /// <summary>Adds a reference to a project file, in order; once.</summary>
    public static string AddProjectReference(this string text, string path) =>
        text.AddLine($"""    <ProjectReference Include="{path}" />""", line => line.TrimStart().StartsWith("<ProjectReference", StringComparison.Ordinal));

    /// <summary>Adds a type to a JSON context, after those that are there; once.</summary>
    public static string AddJsonType(this string text, string type) =>
        text.AddAfterLast($"[JsonSerializable(typeof({type}))]", line => line.StartsWith("[JsonSerializable(", StringComparison.Ordinal));

    /// <summary>Adds a line to a block of alike lines, in order; once.</summary>
    public static string AddLine(this string text, string line, Func<string, bool> isAlike)
    {
        var lines = text.Split('\n').ToList();
        if (lines.Contains(line, StringComparer.Ordinal))
        {
            return text;
        }

        var alike = lines.Index().Where(entry => isAlike(entry.Item)).ToList();
        if (alike.Count == 0)
        {
            throw new CommandFailedException($"There is no place for the line: {line.Trim()}", "The file does not look as the guides say; write the line by hand, or mend the file.");
        }

        var before = alike.Where(entry => string.CompareOrdinal(entry.Item, line) < 0).Select(entry => entry.Index + 1).DefaultIfEmpty(alike[0].Index).Max();
        lines.Insert(before, line);
        return string.Join('\n', lines);
    }

    /// <summary>Adds lines after the last of a block of alike lines, where they are not there yet.</summary>
    public static string AddAfterLast(this string text, string addition, Func<string, bool> isAlike)
    {
        if (text.Contains(addition, StringComparison.Ordinal))
        {
            return text;
        }

        var lines = text.Split('\n').ToList();
        var last = lines.FindLastIndex(line => isAlike(line));
        if (last < 0)
        {
            throw new CommandFailedException($"There is no place for: {addition.Trim()}", "The file does not look as the guides say; write it by hand, or mend the file.");
        }

        lines.Insert(last + 1, addition);
        return string.Join('\n', lines);
    }

    /// <summary>Moves a generated route table's lines and methods to the end of another's.</summary>
    public static string AddRoutesOf(this string text, string generated)
    {
        var body = Map().Match(text);
        var added = Map().Match(generated);
        var variable = Group().Match(body.Groups["lines"].Value);
        if (!body.Success || !added.Success || !variable.Success)
        {
            throw new CommandFailedException("The route table does not look as the guides say: no MapGroup in its method Map.", "Choose another with --table, or write the route by hand.");
        }

        var routes = added.Groups["lines"].Value.TrimEnd().Split('\n').Where(line => line.Contains("group.Map", StringComparison.Ordinal) && !line.Contains("MapGroup", StringComparison.Ordinal))
            .Select(line => line.Replace("group.", $"{variable.Groups["name"].Value}.", StringComparison.Ordinal));
        var methods = generated[(added.Index + added.Length)..].TrimEnd().TrimEnd('}').TrimEnd();
        var end = body.Groups["lines"].Index + body.Groups["lines"].Length;

        // From the brace that closes Map, with its indent.
        var rest = text[end..].TrimEnd();
        if (!rest.EndsWith("\n}", StringComparison.Ordinal))
        {
            throw new CommandFailedException("The route table's file does not end with its class.", "Choose another with --table, or write the route by hand.");
        }

        var result = $"{text[..end].TrimEnd()}\n{string.Join('\n', routes)}\n{rest[..^2].TrimEnd()}\n\n{methods.Trim('\n')}\n}}\n";
        return UsingLine().Matches(generated).Aggregate(result, (file, line) => file.AddLine(line.Value, other => UsingLine().IsMatch(other)));
    }

    [GeneratedRegex("^using [A-Za-z0-9_.]+;$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsingLine();

    /// <summary>The method Map with its block; the block ends with a brace at the method's own indent.</summary>
    [GeneratedRegex(@"    public static void Map\([^)]*\)\n    \{\n(?<lines>(?:.*\n)*?)    \}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Map();

    [GeneratedRegex(@"var (?<name>\w+) = \w+\.MapGroup\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Group();
}
