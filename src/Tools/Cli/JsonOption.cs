using System.CommandLine;

namespace Monolith.Cli;

/// <summary>Asks for an answer that programs read.</summary>
internal sealed class JsonOption : Option<bool>
{
    public JsonOption()
        : base("--json") => Description = "Answers in JSON, for programs.";
}
