using Monolith.Testing;

namespace Monolith.Cli.Tests;

/// <summary><c>mono arch docs</c>: the pages about the modules are written from the product.</summary>
[Trait("Database", "None")]
public sealed class ArchDocsTests : IAsyncDisposable
{
    private readonly TestInstallation installation = new();

    public ValueTask DisposeAsync() => installation.DisposeAsync();

    [Fact]
    public async Task The_pages_in_docs_are_as_the_product_is()
    {
        var run = await MonoProcess.RunIn(Repository.PathOf("docs"), installation.DataFolder, "arch", "docs");

        run.ExitCode.ShouldBe(ExitCodes.Done, $"{run.Output}{run.Errors}");
        Directory.EnumerateFiles(installation.DataFolder, "*", SearchOption.AllDirectories).ShouldBeEmpty("Describing the product opens no database.");
    }

    [Fact]
    public async Task A_stale_page_and_one_of_a_module_that_is_gone_are_found_and_mended()
    {
        var clone = Directory.CreateTempSubdirectory("monolith-docs-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(clone.FullName, "Monolith.sln"), "");
            var modules = Path.Combine(clone.FullName, "docs", "modules");
            Directory.CreateDirectory(modules);
            await File.WriteAllTextAsync(Path.Combine(modules, "Catalog.md"), "# Written by hand\n");
            await File.WriteAllTextAsync(Path.Combine(modules, "Bygone.md"), "# Bygone\n");

            var check = (await MonoProcess.RunIn(clone.FullName, installation.DataFolder, "arch", "docs")).ShouldExitWith(ExitCodes.Pending);
            check.Output.ShouldContain("stale  docs/modules/Catalog.md");
            check.Output.ShouldContain("build/mono arch docs --write");
            (await File.ReadAllTextAsync(Path.Combine(modules, "Catalog.md"))).ShouldBe("# Written by hand\n");

            (await MonoProcess.RunIn(clone.FullName, installation.DataFolder, "arch", "docs", "--write")).ShouldExitWith(ExitCodes.Done);

            (await MonoProcess.RunIn(clone.FullName, installation.DataFolder, "arch", "docs")).ShouldExitWith(ExitCodes.Done);
            File.Exists(Path.Combine(modules, "Bygone.md")).ShouldBeFalse();
            (await File.ReadAllTextAsync(Path.Combine(modules, "Catalog.md"))).ShouldBe(await File.ReadAllTextAsync(Repository.PathOf("docs", "modules", "Catalog.md")));
        }
        finally
        {
            clone.Delete(recursive: true);
        }
    }
}
