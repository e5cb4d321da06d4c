namespace Monolith.Architecture;

/// <summary>The texts that rules read, by their path from the repository's root: those on disk, or those of a sample.</summary>
internal sealed class SourceTree
{
    /// <summary>Where a sample of each event lies, as it was once written.</summary>
    public const string EventSamples = "tests/Events.Tests/Samples";

    private static readonly string[] BuildFolders = ["bin", "obj"];

    private readonly SortedDictionary<string, Func<string>> texts;

    private SourceTree(string? root, IEnumerable<KeyValuePair<string, Func<string>>> texts) =>
        (Root, this.texts) = (root, new(texts.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>The folder on disk, if there is one.</summary>
    public string? Root { get; }

    public IReadOnlyCollection<string> Paths => texts.Keys;

    /// <summary>What people wrote below <c>src</c>, and the stored samples of events.</summary>
    public static SourceTree OnDisk(string root) => new(
        root,
        from file in Files(root, "src", "*.cs").Concat(Files(root, "src", "*.csproj")).Concat(Files(root, EventSamples, "*.json"))
        let path = Path.GetRelativePath(root, file).Replace('\\', '/')
        where !path.Split('/').Intersect(BuildFolders, StringComparer.Ordinal).Any()
        select KeyValuePair.Create(path, () => File.ReadAllText(file)));

    public static SourceTree InMemory(IEnumerable<KeyValuePair<string, string>> texts) =>
        new(root: null, texts.Select(text => KeyValuePair.Create(text.Key, () => text.Value)));

    /// <summary>The same with other texts on top.</summary>
    public SourceTree With(IEnumerable<KeyValuePair<string, string>> others)
    {
        var changed = new Dictionary<string, Func<string>>(texts, StringComparer.Ordinal);
        foreach (var (path, text) in others)
            changed[path] = () => text;
        return new(Root, changed);
    }

    public bool Contains(string path) => texts.ContainsKey(path);

    public string Read(string path) => texts[path]();

    /// <summary>The paths below a folder that end in this way, in their order.</summary>
    public IEnumerable<string> Below(string folder, string ending) => texts.Keys.Where(path =>
        path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal));

    private static IEnumerable<string> Files(string root, string folder, string pattern) =>
        Directory.Exists(Path.Combine(root, folder)) ? Directory.EnumerateFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories) : [];
}
