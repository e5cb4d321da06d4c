// plain, in src/Modules/Orders/Application: a use case that calls somebody
namespace Monolith.Orders.Application;

internal sealed class Calls(HttpClient http) // violates
{
    public Task<string> Get() => http.GetStringAsync("https://example.org"); // violates
}
