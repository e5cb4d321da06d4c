namespace Monolith.Platform.Application;

/// <summary>A request that had an effect, and will be answered in the same way when it is sent again.</summary>
/// <param name="Operation">Method and route.</param>
/// <param name="Status">The HTTP status of its answer.</param>
/// <param name="AnsweredAt">When its effect and its answer were committed.</param>
/// <param name="KeptUntil">From when on the key would do the work anew.</param>
public sealed record AnsweredRequest(string Operation, int Status, DateTimeOffset AnsweredAt, DateTimeOffset KeptUntil);
