namespace Monolith.Cli.Tests.New;

/// <summary>A change of the sources is made as a whole or not at all.</summary>
[Trait("Database", "None")]
public sealed class ChangeTests : IDisposable
{
    private readonly Sources sources = new(Directory.CreateTempSubdirectory("mono-new-tests-").FullName);

    public ChangeTests()
    {
        Write("src/Host/Modules.cs", "before");
        Write("src/Host/packages.lock.json", "{}");
    }

    public void Dispose() => Directory.Delete(sources.Root, recursive: true);

    [Fact]
    public void What_is_undone_leaves_every_file_as_it_was()
    {
        var change = Change.Begin(sources);
        Make(change);

        change.Undo();

        Files().ShouldBe(["src/Host/Modules.cs", "src/Host/packages.lock.json"]);
        (sources.Read("src/Host/Modules.cs"), sources.Read("src/Host/packages.lock.json")).ShouldBe(("before", "{}"));
    }

    [Fact]
    public void What_a_killed_run_left_is_undone_by_the_next_and_not_built_upon()
    {
        Make(Change.Begin(sources));

        Should.Throw<CommandFailedException>(() => Change.Begin(sources)).Remedy.ShouldContain("mono new undo");
        Change.UndoInterrupted(sources).ShouldBeTrue();

        Files().ShouldBe(["src/Host/Modules.cs", "src/Host/packages.lock.json"]);
        Change.UndoInterrupted(sources).ShouldBeFalse();
    }

    [Fact]
    public void What_is_complete_stays()
    {
        var change = Change.Begin(sources);
        Make(change);

        change.Changed.ShouldBe(["src/Host/Modules.cs"]);
        change.Complete();

        Change.UndoInterrupted(sources).ShouldBeFalse();
        sources.Read("src/Host/Modules.cs").ShouldBe("before and after");
    }

    [Fact]
    public void A_file_that_is_there_is_never_written_over()
    {
        var change = Change.Begin(sources);

        Should.Throw<CommandFailedException>(() => change.Create("src/Host/Modules.cs", "other"));

        sources.Read("src/Host/Modules.cs").ShouldBe("before");
    }

    /// <summary>Everything that a run does: a new folder, a new file, files of other programs, a changed file.</summary>
    private void Make(Change change)
    {
        change.WillCreate("src/Modules/Loyalty");
        change.Create("src/Modules/Loyalty/Domain/Card.cs", "card");
        Write("src/Modules/Loyalty/Domain/obj/built.json", "built");
        change.WillCreate("src/Host/*_Initial.cs");
        Write("src/Host/2026_Initial.cs", "migration");
        change.Edit("src/Host/Modules.cs", text => $"{text} and after");
        Write("src/Host/packages.lock.json", "{ \"changed\": 1 }");
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(sources.PathOf(path)) ?? sources.Root);
        File.WriteAllText(sources.PathOf(path), text);
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(sources.Root, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(sources.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
