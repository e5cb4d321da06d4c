namespace Monolith.Benchmarks;

/// <summary>What one run against one server showed.</summary>
/// <param name="PerSecond">Answers per second.</param>
/// <param name="P50">The median time of an answer, in milliseconds.</param>
/// <param name="P99">The time that one answer in a hundred exceeds, in milliseconds.</param>
/// <param name="ServerCpu">The processor time of the server for each answer, in microseconds.</param>
/// <param name="DatabaseCpu">The same of the database server; 0 where it is embedded.</param>
/// <param name="Errors">Answers other than success, and broken connections.</param>
internal sealed record Measured(double PerSecond, double P50, double P99, double ServerCpu, double DatabaseCpu, long Errors);
