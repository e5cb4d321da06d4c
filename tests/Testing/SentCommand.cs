using System.Data.Common;

namespace Monolith.Testing;

/// <summary>A command as it went to a database.</summary>
/// <param name="UseCase">The use case that sent it; null outside of use cases.</param>
/// <param name="Text">One or several statements.</param>
/// <param name="Parameters">Copies of its parameters, with their values.</param>
/// <param name="Context">The type of the context that sent it; null where none did.</param>
public sealed record SentCommand(string? UseCase, string Text, IReadOnlyList<DbParameter> Parameters, Type? Context = null);
