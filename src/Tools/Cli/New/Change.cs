namespace Monolith.Cli;

/// <summary>
/// A change of the sources that is made as a whole or not at all. Before anything is touched, what was there lies in artifacts/mono-new, so that
/// even a run that was killed can be undone.
/// </summary>
internal sealed class Change
{
    private const string Folder = "artifacts/mono-new";

    private readonly Sources sources;
    private readonly HashSet<string> kept = new(StringComparer.Ordinal);

    private Change(Sources sources) => this.sources = sources;

    /// <summary>What was made, as paths within the sources.</summary>
    public List<string> Created { get; } = [];

    /// <summary>What is not as it was, lock files aside.</summary>
    public IReadOnlyList<string> Changed =>
    [
        .. kept.Where(path => !path.EndsWith("packages.lock.json", StringComparison.Ordinal))
            .Where(path => !sources.Has(path) || !string.Equals(sources.Read(path), File.ReadAllText(Path.Combine(Journal, "before", path)), StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private string Journal => sources.PathOf(Folder);

    private string CreatedList => Path.Combine(Journal, "created");

    /// <summary>Begins a change; what restoring packages may touch is kept as well.</summary>
    public static Change Begin(Sources sources)
    {
        if (sources.Has(Folder))
        {
            throw new CommandFailedException("An earlier run was interrupted and left its work half done.", "Undo it with: mono new undo", ExitCodes.Failed);
        }

        var change = new Change(sources);
        Directory.CreateDirectory(change.Journal);
        File.WriteAllText(change.CreatedList, "");
        foreach (var file in (string[])[.. sources.Files("src", "packages.lock.json", below: true), .. sources.Files("tests", "packages.lock.json", below: true)])
        {
            change.Keep(file);
        }

        return change;
    }

    /// <summary>Undoes what an interrupted run left.</summary>
    /// <returns>Whether there was any.</returns>
    public static bool UndoInterrupted(Sources sources)
    {
        if (!sources.Has(Folder))
        {
            return false;
        }

        new Change(sources).Undo();
        return true;
    }

    /// <summary>Makes a file that is not there yet.</summary>
    public void Create(string path, string text)
    {
        if (sources.Has(path))
        {
            throw new CommandFailedException($"{path} is there already.", "Choose another name, or remove it.", ExitCodes.Usage);
        }

        WillCreate(path);
        Directory.CreateDirectory(Path.GetDirectoryName(sources.PathOf(path)) ?? sources.Root);
        File.WriteAllText(sources.PathOf(path), text);
        Created.Add(path);
    }

    /// <summary>Notes a file or folder that another program is about to make, or files by a pattern; they go with everything in them when the change is undone.</summary>
    public void WillCreate(string path) => File.AppendAllLines(CreatedList, [path]);

    /// <summary>Changes a file.</summary>
    public void Edit(string path, Func<string, string> edit)
    {
        Keep(path);
        File.WriteAllText(sources.PathOf(path), edit(sources.Read(path)));
    }

    /// <summary>Keeps a file as it is now, for another program is about to change it.</summary>
    public void Keep(string path)
    {
        if (kept.Add(path))
        {
            var copy = Path.Combine(Journal, "before", path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? Journal);
            File.Copy(sources.PathOf(path), copy);
        }
    }

    /// <summary>Writes a file that is needed until the change is done.</summary>
    /// <returns>Its path.</returns>
    public string Note(string name, string text)
    {
        var path = Path.Combine(Journal, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Makes the change good: from here on nothing is undone.</summary>
    public void Complete() => Directory.Delete(Journal, recursive: true);

    /// <summary>Puts everything back as it was.</summary>
    public void Undo()
    {
        var before = Path.Combine(Journal, "before");
        foreach (var copy in Directory.EnumerateFiles(before, "*", SearchOption.AllDirectories))
        {
            var file = Path.Combine(sources.Root, Path.GetRelativePath(before, copy));
            if (!File.Exists(file) || !File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(copy)))
            {
                // As new as what was built of the change, so that it is built again without it.
                File.Copy(copy, file, overwrite: true);
                File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime);
            }
        }

        foreach (var path in File.ReadAllLines(CreatedList).Reverse().Select(sources.PathOf))
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else if (Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder))
            {
                Array.ForEach(Directory.GetFiles(folder, Path.GetFileName(path)), File.Delete);
            }
        }

        Directory.Delete(Journal, recursive: true);
    }
}
