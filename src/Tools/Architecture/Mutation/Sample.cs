using System.Globalization;
using System.Text.RegularExpressions;

namespace Monolith.Architecture;

/// <summary>
/// A violation planted on purpose, or a near miss: a file, or a folder of files, in <c>tests/Architecture.Samples/&lt;rule's id&gt;</c>. The first
/// line of each file says what it is and where in the house it would lie:
/// <c>// sneaky, in src/Modules/Orders/Application: only inside an async lambda</c>. Lines that have to be found end in <c>// violates</c>;
/// what is found elsewhere is named, <c>// violates src/Modules/Billing</c>.
/// </summary>
internal sealed partial class Sample
{
    private Sample(string name, Shape shape, string what, IReadOnlyDictionary<string, string> files, IReadOnlySet<string> expected) =>
        (Name, Shape, What, Files, Expected) = (name, shape, what, files, expected);

    public string Name { get; }

    public Shape Shape { get; }

    public string What { get; }

    /// <summary>Texts by their path in the house.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>The places that have to be found.</summary>
    public IReadOnlySet<string> Expected { get; }

    /// <summary>The samples of a rule, in the order of their names.</summary>
    public static IReadOnlyList<Sample> Of(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. from entry in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal)
           select Parse(Path.GetFileNameWithoutExtension(entry), Directory.Exists(entry) ? Directory.EnumerateFiles(entry).Order(StringComparer.Ordinal) : [entry]),
    ];

    /// <exception cref="InvalidDataException">A file does not begin with the line that places it.</exception>
    private static Sample Parse(string name, IEnumerable<string> paths)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var expected = new HashSet<string>(StringComparer.Ordinal);
        var (shape, what) = (Shape.Plain, "");
        foreach (var path in paths)
        {
            var lines = File.ReadAllLines(path);
            var header = Header().Match(lines.FirstOrDefault() ?? "") is { Success: true } match
                ? match
                : throw new InvalidDataException($"{path} does not begin with a line such as: // plain, in src/Modules/Orders/Application: what it is");
            (shape, what) = (Enum.Parse<Shape>(header.Groups["shape"].Value.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true), header.Groups["what"].Value);
            var place = $"{header.Groups["folder"].Value}/{Path.GetFileName(path)}";

            // Where a file's kind has no comments to spare, as a project file's first line, the header is taken away and the lines stay as they are.
            files[place] = string.Join('\n', lines.Skip(1).Prepend(""));
            foreach (var (index, line) in lines.Index().Where(line => line.Index > 0 || line.Item.Contains("violates src", StringComparison.Ordinal)))
            {
                foreach (Match mark in Mark().Matches(line))
                    expected.Add(mark.Groups["path"] is { Success: true } named ? named.Value : string.Create(CultureInfo.InvariantCulture, $"{place}:{index + 1}"));
            }
        }

        return new(name, shape, what, files, expected);
    }

    [GeneratedRegex(@"^(//|<!--) (?<shape>plain|sneaky|near miss), in (?<folder>[^:\s]+): (?<what>.+?)( -->)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Header();

    [GeneratedRegex(@"(//|<!--) violates( (?<path>src/\S+))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();
}
