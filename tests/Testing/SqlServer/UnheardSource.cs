using System.Diagnostics;

namespace Monolith.Testing;

/// <summary>Lets nobody who counts a host's commands hear of those that were never sent.</summary>
internal sealed class UnheardSource() : DiagnosticListener("Monolith.Testing.Unheard");
