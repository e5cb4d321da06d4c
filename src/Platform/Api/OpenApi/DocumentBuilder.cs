using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Puts the OpenAPI document of a version together from the routes and their use cases.</summary>
internal sealed class DocumentBuilder(EndpointDataSource endpoints, ApiVersion version, ApiOptions api, WireJson json, Quotas quotas, IServiceProvider services)
{
    private static JsonObject Bearer() => new()
    {
        ["type"] = "http",
        ["scheme"] = "bearer",
        ["bearerFormat"] = "JWT",
        ["description"] = "An access token (RFC 9068, checked as RFC8725 asks) from `/connect/token`.",
    };

    public JsonObject Build()
    {
        var docs = services.GetRequiredService<XmlDocs>();
        var schemas = new SchemaBuilder(json, docs);
        var shared = new SharedAnswers(schemas);
        var operations = new OperationBuilder(schemas, shared, new Samples(json), docs, quotas, services);
        var paths = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<UseCase>() is not { } useCase
                || endpoint.Metadata.GetMetadata<ModuleMetadata>() is not { } module
                || endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: [var method, ..] })
            {
                continue;
            }

            tags[module.Name] = module.Description;
            var path = OperationBuilder.PathOf(endpoint.RoutePattern);
            if (!paths.TryGetValue(path, out var item))
            {
                paths.Add(path, item = []);
            }

            item[method.ToLowerInvariant()] = operations.Build(endpoint, useCase);
        }

        var components = shared.Components();
        components["schemas"] = new JsonObject(schemas.Components.Select(schema => new KeyValuePair<string, JsonNode?>(schema.Key, schema.Value)));
        components["securitySchemes"] = new JsonObject { ["bearer"] = Bearer() };
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = Info(),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/", ["description"] = "Production or local: the server this document came from.", ["x-internal"] = false }),
            ["tags"] = new JsonArray([.. tags.Select(tag => new JsonObject { ["name"] = tag.Key, ["description"] = tag.Value })]),
            ["paths"] = new JsonObject(paths.Select(path => new KeyValuePair<string, JsonNode?>(path.Key, path.Value))),
            ["components"] = components,
        };
    }

    private JsonObject Info()
    {
        var info = new JsonObject
        {
            ["title"] = api.Title,
            ["version"] = version.Name,
            ["summary"] = "What the product offers to programs.",
            ["description"] = "JSON over HTTPS. Every error is a problem document (RFC 9457) whose `type` leads to a page that explains it; all are listed at `/problems`.",
        };
        Add("contact", ("name", api.Contact.Name), ("url", api.Contact.Url), ("email", api.Contact.Email));
        Add("license", ("name", api.License.Name), ("url", api.License.Url));
        return info;

        void Add(string name, params (string Name, string? Value)[] members)
        {
            var known = new JsonObject(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, member.Value)));
            if (known.Count > 0)
            {
                info[name] = known;
            }
        }
    }
}
