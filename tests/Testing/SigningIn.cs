using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Monolith.Testing;

/// <summary>Gets tokens for the development client, as a script would.</summary>
public static class SigningIn
{
    /// <summary>Gives a client a token for the given permissions; for all that the development client holds when none are named.</summary>
    public static async Task SignIn(this HttpClient client, string dataFolder, params string[] permissions)
    {
        var credentials = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(dataFolder, "dev-credentials.json"))).RootElement;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(
            $"{credentials.GetProperty("clientId").GetString()}:{credentials.GetProperty("clientSecret").GetString()}")));
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["grant_type"] = "client_credentials" };
        if (permissions.Length > 0)
        {
            form["scope"] = string.Join(' ', permissions);
        }

        request.Content = new FormUrlEncodedContent(form);
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var token = await response.Content.ReadFromJsonAsync<JsonElement>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("access_token").GetString());
    }
}
