using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Testing;

namespace Monolith.Host.Tests;

/// <summary>A request that would succeed.</summary>
internal sealed record Sample(string Path, string? Body, string? Tag);

/// <summary>
/// Requests for every use case that has a route. Routes, bodies and resources are found, not listed: a resource is made by posting the
/// sample of its collection, so a new endpoint is covered by itself.
/// </summary>
internal sealed class UseCaseRequests(MonolithApp app)
{
    /// <summary>Members of samples of which there can be one only.</summary>
    private static readonly string[] Unique = ["slug", "name", "clientId"];

    public static string MethodOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0] ?? "GET";

    public static Task<HttpResponseMessage> Send(HttpClient client, RouteEndpoint endpoint, Sample sample, string? key = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(MethodOf(endpoint)), sample.Path);
        if (sample.Body is { } body)
        {
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        if (sample.Tag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return client.SendAsync(request);
    }

    public static string PathOf(RouteEndpoint endpoint, Func<RoutePatternParameterPart, string> value) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter => value(parameter),
            _ => ".",
        }))));

    public List<RouteEndpoint> UseCases()
    {
        var found = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<UseCase>() is not null).ToList();
        found.Count.ShouldBeGreaterThan(30);
        return found;
    }

    public IEnumerable<RouteEndpoint> Endpoints() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>A request that would succeed: on a resource of its own, with the sample as body, naming the version that is there.</summary>
    public async Task<Sample> SampleOf(RouteEndpoint endpoint)
    {
        var api = await app.SignedIn();
        string path;
        string? tag = null;
        if (endpoint.RoutePattern.Parameters is [var parameter])
        {
            var template = PathOf(endpoint, _ => "{}");
            var collection = template[..template.IndexOf("/{}", StringComparison.Ordinal)];
            var resource = await ResourceOf(api, collection, parameter.Name);
            path = template.Replace("{}", resource, StringComparison.Ordinal);
            if (endpoint.Metadata.GetMetadata<IfMatchMetadata>() is not null)
            {
                using var read = await api.GetAsync(new Uri($"{collection}/{resource}", UriKind.Relative));
                tag = read.Headers.ETag.ShouldNotBeNull(path).Tag;
            }
        }
        else
        {
            endpoint.RoutePattern.Parameters.ShouldBeEmpty(endpoint.RoutePattern.RawText);
            path = PathOf(endpoint, _ => "");
        }

        if (endpoint.Metadata.GetMetadata<UseCase>()?.Name is nameof(SetUserRoles))
        {
            // The role that the sample gives.
            (await app.Send(CreateRole.Example)).Error?.Code.ShouldBe("identity.role-name-taken");
        }

        if (endpoint.Metadata.GetMetadata<UseCase>()?.Name is nameof(FindSubject))
        {
            // Whom the sample looks for.
            await NewSubject(FindSubject.Example.Email);
        }

        return new Sample(path, await BodyOf(endpoint), tag);
    }

    private async Task<string> ResourceOf(HttpClient api, string collection, string parameter)
    {
        if (Endpoints().FirstOrDefault(endpoint => MethodOf(endpoint) is "POST" && PathOf(endpoint, _ => "{}") == collection) is { } create)
        {
            using var created = await Send(api, create, new Sample(collection, await BodyOf(create), Tag: null));
            await created.ShouldBe(HttpStatusCode.Created);
            return created.Headers.Location.ShouldNotBeNull().OriginalString.Split('/')[^1];
        }

        if (collection.EndsWith("/identity/users", StringComparison.Ordinal))
        {
            // People come by themselves; nobody posts them.
            return (await app.NewUser()).ToString();
        }

        if (collection.EndsWith("/operations/idempotency", StringComparison.Ordinal))
        {
            var role = UseCases().Single(endpoint => endpoint.Metadata.GetRequiredMetadata<UseCase>().Name is nameof(CreateRole));
            var key = Guid.CreateVersion7().ToString();
            using var created = await Send(api, role, await SampleOf(role), key);
            await created.ShouldBe(HttpStatusCode.Created);
            return key;
        }

        if (collection.EndsWith("/privacy/subjects", StringComparison.Ordinal))
        {
            return (await NewSubject($"{People.NewName()}@example.com")).ToString();
        }

        using var list = await api.GetAsync(new Uri(collection, UriKind.Relative));
        var item = (await list.ShouldBe(HttpStatusCode.OK)).GetProperty("items")[0];

        // Deliveries are listed, events are read.
        return (item.TryGetProperty(parameter, out var id) ? id : item.GetProperty("eventId")).GetString().ShouldNotBeNull();
    }

    /// <summary>Somebody whose data is kept, as the first inquiry would make them.</summary>
    private async Task<Guid> NewSubject(string email) =>
        (await app.Services.GetRequiredService<ISubjects>().Of(EmailAddress.From(email), CancellationToken.None)).ShouldNotBeNull();

    private async Task<string?> BodyOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is not { } type)
        {
            return null;
        }

        var example = type.GetProperty("Example")?.GetValue(null).ShouldNotBeNull($"{type.Name} has no sample");
        var body = (JsonObject)JsonSerializer.SerializeToNode(example, app.Services.GetRequiredService<WireJson>().Answers.GetTypeInfo(type)).ShouldNotBeNull();
        if (body["form"] is not null)
        {
            // The token of a form, and whose inquiry it is: the same once more would be put to the first.
            body["form"] = (await (await app.Visitor().GetAsync(new Uri("/api/v1/inquiries/form", UriKind.Relative))).ShouldBe(HttpStatusCode.OK)).GetProperty("token").GetString();
            body["email"] = $"{People.NewName()}@example.com";
        }

        foreach (var member in Unique.Where(member => body[member]?.GetValueKind() is JsonValueKind.String))
        {
            body[member] = People.NewName();
        }

        return body.ToJsonString();
    }
}
