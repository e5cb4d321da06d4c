using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Api;

/// <summary>The OpenAPI 3.1 description of the present version, made once from the routes and their use cases.</summary>
internal sealed class OpenApiDocument(EndpointDataSource endpoints, ApiVersions versions, IOptions<ApiOptions> api, WireJson json, Quotas quotas, IServiceProvider services)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Made at the first request: only then all routes are mapped.
    private readonly Lazy<(FixedAnswer Answer, FixedAnswer Page)> made = new(() =>
    {
        var document = new DocumentBuilder(endpoints, versions.Present, api.Value, json, quotas, services).Build();
        return (FixedAnswer.Json(JsonSerializer.SerializeToUtf8Bytes(document, Readable)), FixedAnswer.Html(new DocsPage(document).Render()));
    });

    /// <summary>For programs.</summary>
    public FixedAnswer Answer => made.Value.Answer;

    /// <summary>For people.</summary>
    public FixedAnswer Page => made.Value.Page;
}
