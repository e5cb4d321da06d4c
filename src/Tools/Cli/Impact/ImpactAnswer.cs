namespace Monolith.Cli;

/// <summary>What a change touches; the answer to <c>mono impact --json</c>.</summary>
/// <param name="Since">The commit that the sources are compared with.</param>
/// <param name="Files">The files that differ, new ones included.</param>
/// <param name="Modules">The modules they belong to.</param>
/// <param name="Endpoints">The routes whose use cases may behave differently.</param>
/// <param name="Events">The integration events that changed, with their handlers.</param>
/// <param name="Migrations">The migrations that are new or changed.</param>
/// <param name="Tests">The test projects that can notice.</param>
/// <param name="Command">Runs them; empty when there is nothing to run.</param>
internal sealed record ImpactAnswer(
    string Since,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Modules,
    IReadOnlyList<string> Endpoints,
    IReadOnlyList<ExplainedEvent> Events,
    IReadOnlyList<string> Migrations,
    IReadOnlyList<string> Tests,
    string Command);
