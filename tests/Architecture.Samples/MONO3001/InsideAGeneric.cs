// sneaky, in src/Platform/Domain: deep inside a constructed type
namespace Monolith.Platform.Domain;

internal static class Loose
{
    public static IReadOnlyDictionary<string, List<dynamic?[]>>? Cache => null; // violates
}
