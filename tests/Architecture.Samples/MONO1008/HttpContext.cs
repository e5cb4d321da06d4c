// plain, in src/Modules/Orders/Application: a use case reads the request
using Microsoft.AspNetCore.Http;

namespace Monolith.Orders.Application;

internal static class ReadsTheRequest
{
    public static string Path(HttpContext context) => context.TraceIdentifier; // violates
}
