using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Puts the OpenAPI document of a version together from the routes and their use cases.</summary>
internal sealed class DocumentBuilder(EndpointDataSource endpoints, ApiVersion version, WireJson json, Quotas quotas, IServiceProvider services)
{
    private static JsonObject Info(ApiVersion version) => new()
    {
        ["title"] = "Monolith API",
        ["version"] = version.Name,
        ["summary"] = "What the product offers to programs.",
        ["description"] = "JSON over HTTPS. Every error is a problem document (RFC 9457) whose `type` leads to a page that explains it; all are listed at `/problems`.",
        ["contact"] = new JsonObject { ["name"] = "Monolith", ["url"] = "https://monolith.example/", ["email"] = "api@monolith.example" },
        ["license"] = new JsonObject { ["name"] = "Terms of use", ["url"] = "https://monolith.example/terms" },
    };

    private static JsonObject Bearer() => new()
    {
        ["type"] = "http",
        ["scheme"] = "bearer",
        ["bearerFormat"] = "JWT",
        ["description"] = "An access token (RFC 9068, checked as RFC8725 asks) from `/connect/token`.",
    };

    public JsonObject Build()
    {
        var docs = new XmlDocs();
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
            ["info"] = Info(version),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/", ["description"] = "Production or local: the server this document came from.", ["x-internal"] = false }),
            ["tags"] = new JsonArray([.. tags.Select(tag => new JsonObject { ["name"] = tag.Key, ["description"] = tag.Value })]),
            ["paths"] = new JsonObject(paths.Select(path => new KeyValuePair<string, JsonNode?>(path.Key, path.Value))),
            ["components"] = components,
        };
    }
}
