using System.Globalization;
using System.Text.Json.Nodes;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Describes one use case at its route: all it needs and all it can answer.</summary>
internal sealed class OperationBuilder(SchemaBuilder schemas, SharedAnswers shared, Samples samples, XmlDocs docs, Quotas quotas, IServiceProvider services)
{
    public static string PathOf(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        _ => "",
    }))));

    public JsonObject Build(RouteEndpoint endpoint, UseCase useCase)
    {
        var metadata = endpoint.Metadata;
        var limits = InputLimits.Of(services.GetService(typeof(IValidator<>).MakeGenericType(useCase.Type)) as IValidator);
        var quota = quotas[metadata.GetMetadata<RateLimitMetadata>()?.Name ?? Limits.Default];
        var about = docs.OfType(useCase.Type) ?? useCase.Name;
        var operation = new JsonObject
        {
            ["operationId"] = metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName,
            ["tags"] = new JsonArray(metadata.GetMetadata<ModuleMetadata>()?.Name),
            ["summary"] = SummaryOf(about),
            ["description"] = $"{about}\n\n{AccessText(useCase.Access)} Draws on the quota `{quota.Name}`: {quota.Permits.ToString(CultureInfo.InvariantCulture)} requests in {quota.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds.",
            ["security"] = new JsonArray(useCase.Access is PublicAttribute ? new JsonObject() : new JsonObject { ["bearer"] = new JsonArray() }),
            ["x-access"] = AccessExtension(useCase.Access),
            ["x-rate-limit"] = new JsonObject { ["policy"] = quota.Name, ["permits"] = quota.Permits, ["windowSeconds"] = (long)quota.Window.TotalSeconds },
        };
        if (Parameters(endpoint, useCase, limits) is { Count: > 0 } parameters)
        {
            operation["parameters"] = parameters;
        }

        if (metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } body } accepts)
        {
            var content = new JsonObject();
            foreach (var mediaType in accepts.ContentTypes)
            {
                content[mediaType] = Content(schemas.Request(body, limits), body);
            }

            operation["requestBody"] = new JsonObject { ["required"] = true, ["description"] = docs.OfType(body) ?? "What is sent.", ["content"] = content };
        }

        operation["responses"] = Responses(endpoint, useCase);
        return operation;
    }

    private static string SummaryOf(string about)
    {
        var end = about.IndexOfAny(['.', ';', ':']);
        return end < 0 ? about : about[..end];
    }

    private static string AccessText(AccessAttribute access) => access switch
    {
        PublicAttribute { Reason: var reason } => $"Public: {reason}.",
        RequirePermissionAttribute { Permission: var permission } => $"Needs the permission `{permission}`.",
        _ => "Needs a signed-in caller.",
    };

    private static JsonObject AccessExtension(AccessAttribute access) => access switch
    {
        PublicAttribute { Reason: var reason } => new JsonObject { ["public"] = reason },
        RequirePermissionAttribute { Permission: var permission } => new JsonObject { ["permission"] = permission },
        _ => new JsonObject { ["signedIn"] = true },
    };

    private static JsonObject Parameter(string name, string place, bool isRequired, string description, JsonObject schema) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = isRequired,
        ["description"] = description,
        ["schema"] = schema,
    };

    /// <summary>The statuses of the errors that an endpoint can answer.</summary>
    internal static IEnumerable<int> ErrorsOf(RouteEndpoint endpoint, UseCase useCase)
    {
        var hasBody = endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null;
        var hasRoute = endpoint.RoutePattern.Parameters.Count > 0;
        var demandsTag = endpoint.Metadata.GetMetadata<IfMatchMetadata>() is not null;
        (int Status, bool Applies)[] errors =
        [
            (400, true), (401, true), (403, useCase.Access is RequirePermissionAttribute), (404, hasRoute), (409, useCase.IsCommand), (412, demandsTag),
            (413, hasBody), (415, hasBody), (422, useCase.IsCommand || hasBody || hasRoute || endpoint.Metadata.GetMetadata<QueryStringMetadata>() is not null), (428, demandsTag),
            (429, true), (500, true),
        ];
        return errors.Where(error => error.Applies).Select(error => error.Status);
    }

    private JsonArray Parameters(RouteEndpoint endpoint, UseCase useCase, InputLimits limits)
    {
        var result = new JsonArray();
        var inRoute = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in endpoint.RoutePattern.Parameters)
        {
            var (schema, about) = schemas.Parameter(useCase.Type, parameter.Name, limits);
            result.Add(Parameter(parameter.Name, "path", isRequired: true, about ?? $"Names what is meant, by its {parameter.Name}.", schema));
        }

        if (endpoint.Metadata.GetMetadata<QueryStringMetadata>() is { Type: var query })
        {
            foreach (var (name, schema, description, isRequired) in schemas.Members(query, limits).Where(member => !inRoute.Contains(member.Name)))
            {
                result.Add(Parameter(name, "query", isRequired, description ?? $"Narrows the answer by {name}.", schema));
            }
        }

        if (endpoint.Metadata.GetMetadata<IfMatchMetadata>() is not null)
        {
            result.Add(Parameter("If-Match", "header", isRequired: true, "The entity tag of the version that was read.", SchemaBuilder.Text(100, "^\".*\"$")));
        }

        if (useCase.IsCommand)
        {
            result.Add(Parameter(
                IdempotencyHeaders.Key, "header", isRequired: false,
                "A UUID that names this request when it is sent again: what had an effect within the last 24 hours is not done twice, but answered as it was the first time.",
                SchemaBuilder.Text(IdempotencyKey.MaxLength + 2, @"^""?[!#-+\-.0-\[\]-~]{1,255}""?$")));
        }
        else
        {
            result.Add(Parameter("If-None-Match", "header", isRequired: false, "The entity tag of what the caller has already; answers 304 when it is still the same.", SchemaBuilder.Text(1000)));
        }

        return result;
    }

    private JsonObject Responses(RouteEndpoint endpoint, UseCase useCase)
    {
        var responses = new JsonObject();
        foreach (var answer in endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Where(answer => answer.StatusCode < 400).DistinctBy(answer => answer.StatusCode))
        {
            responses[answer.StatusCode.ToString(CultureInfo.InvariantCulture)] = Success(answer, useCase);
        }

        if (!useCase.IsCommand && responses.ContainsKey("200"))
        {
            responses["304"] = shared.NotModified();
        }

        foreach (var status in ErrorsOf(endpoint, useCase))
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = shared.Error(status);
        }

        return responses;
    }

    private JsonObject Success(IProducesResponseTypeMetadata answer, UseCase useCase)
    {
        var type = answer.Type is { } t && t != typeof(void) ? t : null;
        var isPage = type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Page<>);
        var headers = new List<string>();
        if (type is not null && (!useCase.IsCommand || typeof(IVersioned).IsAssignableFrom(type)))
        {
            headers.Add("ETag");
        }

        if (answer.StatusCode is StatusCodes.Status201Created or StatusCodes.Status301MovedPermanently)
        {
            headers.Add("Location");
        }

        if (useCase.IsCommand)
        {
            headers.Add(IdempotencyHeaders.Replayed);
        }

        if (isPage || answer.StatusCode is StatusCodes.Status301MovedPermanently)
        {
            headers.Add("Link");
        }

        var response = new JsonObject
        {
            ["description"] = answer.StatusCode switch
            {
                StatusCodes.Status201Created => "Created.",
                StatusCodes.Status204NoContent => "Done.",
                StatusCodes.Status301MovedPermanently => "Moved for good; the Location header tells where.",
                _ => (type is null ? null : docs.OfType(type)) ?? "Done.",
            },
            ["headers"] = shared.Headers(headers),
        };
        if (type is not null)
        {
            response["content"] = new JsonObject { ["application/json"] = Content(schemas.Answer(type), type) };
        }

        return response;
    }

    private JsonObject Content(JsonObject schema, Type type)
    {
        var content = new JsonObject { ["schema"] = schema };
        if (samples.Of(type) is { } sample)
        {
            content["example"] = sample;
        }

        return content;
    }
}
