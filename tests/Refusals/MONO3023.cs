using Client = System.Net.Http.HttpClient;

namespace Samples.Clients;

public sealed class Planted
{
    public static Client Alias() => new(); // refused

    public static Func<HttpMessageHandler, HttpClient> Lambda() => handler => new HttpClient(handler); // refused

    public static HttpClient Local(HttpMessageHandler handler)
    {
        HttpClient Made() => new(handler, disposeHandler: false); // refused
        return Made();
    }
}

public sealed class NearMiss(IHttpClientFactory clients)
{
    public HttpClient Named() => clients.CreateClient("partner");

    public static HttpRequestMessage Request() => new(HttpMethod.Get, "/");
}
