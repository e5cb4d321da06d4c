using Mono.Cecil;

namespace Monolith.Architecture.Tests;

/// <summary>A member needs a type.</summary>
/// <param name="Member">The member, or the type where the need is the type's own, as a base class is.</param>
/// <param name="Target">What it needs: never an array, a reference or a constructed type, always the type itself.</param>
internal sealed record Use(string Member, TypeReference Target);
