namespace Monolith.Cli;

/// <summary>What happens when a use case is sent; the answer to <c>mono explain --json</c>.</summary>
/// <param name="UseCase">The request's name.</param>
/// <param name="Module">Its module.</param>
/// <param name="Kind">Command or query.</param>
/// <param name="Routes">Where it is called over HTTP; none for what is only sent within the product.</param>
/// <param name="Access">Who may send it.</param>
/// <param name="Behaviours">What every use case passes, outermost first.</param>
/// <param name="Rules">What is asked of the input, one by one.</param>
/// <param name="Validator">Who checks the input; empty where there is none to check.</param>
/// <param name="Handler">Who handles it.</param>
/// <param name="Needs">What the handler works with.</param>
/// <param name="Reads">The tables that the handler names.</param>
/// <param name="Writes">The tables whose rows it adds, changes or removes.</param>
/// <param name="Events">What it may publish, and who handles that.</param>
/// <param name="Caches">The caches that the handler names.</param>
/// <param name="Errors">The codes of the problems it can be answered with, those of the platform included.</param>
internal sealed record ExplainAnswer(
    string UseCase,
    string Module,
    string Kind,
    IReadOnlyList<ExplainedRoute> Routes,
    string Access,
    IReadOnlyList<string> Behaviours,
    IReadOnlyList<ExplainedRule> Rules,
    string Validator,
    string Handler,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Reads,
    IReadOnlyList<string> Writes,
    IReadOnlyList<ExplainedEvent> Events,
    IReadOnlyList<string> Caches,
    IReadOnlyList<string> Errors);

/// <summary>Every use case of a module; the answer to <c>mono explain &lt;module&gt; --json</c>.</summary>
internal sealed record ExplainedModule(string Module, IReadOnlyList<ExplainAnswer> UseCases);

/// <summary>A route and its quota.</summary>
internal sealed record ExplainedRoute(string Route, string Limit);

/// <summary>What is asked of one member of the input.</summary>
internal sealed record ExplainedRule(string Member, string Rule);

/// <summary>An event and its handlers.</summary>
internal sealed record ExplainedEvent(string Event, IReadOnlyList<string> Handlers);
