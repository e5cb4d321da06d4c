// sneaky, in src/Modules/Shipping/Domain: a folder with sources that no project compiles
namespace Monolith.Shipping.Domain;

internal static class Notes; // violates src/Modules/Shipping
