namespace Monolith.Cli;

/// <summary>The answer to the commands <c>mono new … --json</c>.</summary>
/// <param name="Name">What was added.</param>
/// <param name="Created">The files that are new.</param>
/// <param name="Changed">The files that changed, lock files aside.</param>
/// <param name="UseCases">The module's use cases as the built product has them: routes, access, limits, handlers, validators.</param>
/// <param name="TestsPassed">How many tests of the module passed.</param>
/// <param name="RulesKept">How many rules of the architecture the product was held against.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record NewAnswer(string Name, IReadOnlyList<string> Created, IReadOnlyList<string> Changed, IReadOnlyList<string> UseCases, int TestsPassed, int RulesKept, double Seconds);

/// <summary>What shows that an addition works.</summary>
/// <param name="TestsPassed">How many tests passed.</param>
/// <param name="RulesKept">How many rules of the architecture were held against the product.</param>
/// <param name="UseCases">What the product says of the module's use cases.</param>
internal sealed record AdditionProof(int TestsPassed, int RulesKept, IReadOnlyList<string> UseCases);
