namespace Monolith.Ledger;

/// <summary>What came of the events.</summary>
/// <param name="Published">Rows of the outbox.</param>
/// <param name="Strict">Effects of the handler that can fail.</param>
/// <param name="Lenient">Effects of the one that cannot.</param>
/// <param name="Doubled">Effects beyond the first of a handler and event.</param>
/// <param name="OutOfOrder">Effects that came before an earlier one of their account.</param>
/// <param name="Dead">Deliveries given up.</param>
public sealed record Report(int Published, int Strict, int Lenient, int Doubled, int OutOfOrder, int Dead);
