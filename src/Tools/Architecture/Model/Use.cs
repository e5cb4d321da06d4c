using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>A member needs a type.</summary>
/// <param name="Member">The member, or the type where the need is the type's own, as a base class is.</param>
/// <param name="Target">What it needs: never an array, a reference or a constructed type, always the type itself.</param>
/// <param name="File">The file that the line belongs to.</param>
/// <param name="Line">The line that the compiler noted for it; 0 for what is no instruction.</param>
internal sealed record Use(string Member, TypeReference Target, string File = "", int Line = 0);
