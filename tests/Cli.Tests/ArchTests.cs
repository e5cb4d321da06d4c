using System.Text.Json;

namespace Monolith.Cli.Tests;

/// <summary><c>mono arch</c> in this very clone.</summary>
[Trait("Database", "None")]
public sealed class ArchTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mono-arch-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Check_finds_that_the_product_keeps_its_rules_and_writes_it_as_sarif()
    {
        var file = Path.Combine(folder, "arch.sarif");

        var check = (await MonoProcess.Run(folder, "arch", "check", "--json", "--sarif", file)).ShouldExitWith(ExitCodes.Done);

        check.Json.GetProperty("passed").GetBoolean().ShouldBeTrue();
        check.Json.GetProperty("rules").GetInt32().ShouldBeGreaterThan(20);
        var run = JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement.GetProperty("runs")[0];
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .ShouldAllBe(rule => rule.GetProperty("help").GetProperty("text").GetString() != "");
        run.GetProperty("results").GetArrayLength().ShouldBe(check.Json.GetProperty("violations").GetArrayLength() + check.Json.GetProperty("waived").GetArrayLength());
    }

    [Fact]
    public async Task Rules_are_listed_with_what_to_do_instead()
    {
        var rules = (await MonoProcess.Run(folder, "arch", "rules", "--json")).ShouldExitWith(ExitCodes.Done).Json.GetProperty("rules");

        rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ShouldContain("MONO1004");
        rules.EnumerateArray().ShouldAllBe(rule => rule.GetProperty("fix").GetString() != "" && rule.GetProperty("where").GetString() != "");
    }

    [Theory]
    [InlineData("--expires", "tomorrow", "is no date")]
    [InlineData("--expires", "2026-12-31", "No such violation")]
    public async Task Only_what_is_found_now_can_be_waived(string option, string value, string said)
    {
        var waive = await MonoProcess.Run(
            folder, "arch", "waive", "add", "--rule", "MONO1004", "--from", "Monolith.Nowhere", "--owner", "ada", "--reason", "none", "--issue", "X-1", option, value);

        waive.ShouldExitWith(ExitCodes.Usage).Errors.ShouldContain(said);
    }
}
