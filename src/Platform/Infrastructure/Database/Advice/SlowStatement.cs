namespace Monolith.Platform.Infrastructure;

/// <summary>One entry of the log: a statement that took long.</summary>
/// <param name="UseCase">The use case that sent it; <c>none</c> outside of use cases.</param>
/// <param name="Database">The module whose database it went to, lower case.</param>
/// <param name="Elapsed">How long it took, in milliseconds.</param>
/// <param name="Text">The statement, with parameters for values.</param>
internal sealed record SlowStatement(string UseCase, string Database, double Elapsed, string Text);
