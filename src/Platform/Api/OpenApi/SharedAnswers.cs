using System.Text.Json;
using System.Text.Json.Nodes;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>The headers and error answers that operations share; only those that some operation refers to enter the document.</summary>
internal sealed class SharedAnswers(SchemaBuilder schemas)
{
    private const string Origin = "Access-Control-Allow-Origin";

    /// <summary>Described in full and in order: the name of each answer, and a problem that leads to it.</summary>
    private static readonly Dictionary<int, (string Name, ProblemType Problem)> Errors = new()
    {
        [400] = ("Malformed", HttpProblems.Malformed),
        [401] = ("SignInRequired", ProblemType.Of(PlatformErrors.SignInRequired)),
        [403] = ("PermissionRequired", ProblemType.Of(PlatformErrors.PermissionRequired)),
        [404] = ("NotFound", HttpProblems.NotFound),
        [409] = ("Conflict", ProblemType.Of(PlatformErrors.AlreadyExists)),
        [412] = ("Stale", ProblemType.Of(PlatformErrors.Stale)),
        [413] = ("TooLarge", HttpProblems.TooLarge),
        [415] = ("UnsupportedMediaType", HttpProblems.UnsupportedMediaType),
        [422] = ("NotAcceptable", ProblemType.Of(PlatformErrors.ValidationFailed)),
        [428] = ("EntityTagRequired", HttpProblems.EntityTagRequired),
        [429] = ("TooManyRequests", HttpProblems.TooManyRequests),
        [500] = ("InternalError", HttpProblems.Internal),
    };

    private static readonly Dictionary<string, (string Description, JsonObject Schema, JsonNode Example)> HeaderTexts = new(StringComparer.Ordinal)
    {
        [RateLimitAnswer.StateHeader] = ("What is left of the caller's quota: requests (r) and seconds until there are more (t), as in draft-ietf-httpapi-ratelimit-headers-10.", SchemaBuilder.Text(), "\"default\";r=599;t=1"),
        [RateLimitAnswer.PolicyHeader] = ("The quota: requests (q) per window of seconds (w).", SchemaBuilder.Text(), "\"default\";q=600;w=60"),
        [RequestId.HeaderName] = ("Names the request in the logs and traces of the service.", SchemaBuilder.Text(), "4bf92f3577b34da6a3ce929d0e0e4736"),
        [AnswerHeadersMiddleware.VersionHeader] = ("The version of the API that answered.", SchemaBuilder.Text(10, "^[0-9]+$"), "1"),
        [Origin] = ("Sent only to configured origins.", SchemaBuilder.Text(500, "^https?://.*$"), "https://app.example.org"),
        ["ETag"] = ("The strong entity tag of the representation: send it as If-None-Match to read again, and as If-Match to change.", SchemaBuilder.Text(100, "^\".*\"$"), "\"3-1f2e7c\""),
        ["Location"] = ("The address of what was created, or moved.", SchemaBuilder.Text(2048), "/api/v1/catalog/services/01981f2e-7c1b-7d7e-9a41-3f0c5b8e2a10"),
        ["Link"] = ("Related addresses (RFC 8288): the next page of a list, the canonical address.", SchemaBuilder.Text(4096), "</api/v1/catalog/services?cursor=eyJ>; rel=\"next\""),
        [IdempotencyHeaders.Replayed] = ("Sent with `true` when an earlier request with the same key did the work.", new JsonObject { ["type"] = "boolean" }, true),
        ["Retry-After"] = ("Seconds to wait.", new JsonObject { ["type"] = "integer", ["format"] = "int32", ["minimum"] = 0, ["maximum"] = 86400 }, 10),
    };

    private readonly SortedDictionary<string, JsonNode?> headers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JsonNode?> responses = new(StringComparer.Ordinal);

    public JsonObject Components() => new(
    [
        new("headers", new JsonObject(headers)),
        new("responses", new JsonObject(responses)),
    ]);

    /// <summary>What every answer carries, and more.</summary>
    public JsonObject Headers(params IEnumerable<string> more)
    {
        var result = new JsonObject();
        foreach (var name in (string[])[RateLimitAnswer.StateHeader, RateLimitAnswer.PolicyHeader, RequestId.HeaderName, AnswerHeadersMiddleware.VersionHeader, Origin, .. more])
        {
            var (description, schema, example) = HeaderTexts[name];
            headers.TryAdd(name, new JsonObject { ["description"] = description, ["schema"] = schema.DeepClone(), ["example"] = example.DeepClone() });
            result[name] = new JsonObject { ["$ref"] = $"#/components/headers/{name}" };
        }

        return result;
    }

    public JsonObject NotModified() => Refer("NotModified", () => new JsonObject
    {
        ["description"] = "The caller has it already; costs nothing of the quota.",
        ["headers"] = Headers("ETag"),
    });

    public JsonObject Error(int status)
    {
        var (name, problem) = Errors[status];
        return Refer(name, () => new JsonObject
        {
            ["description"] = problem.Title + ". " + problem.Meaning,
            ["headers"] = status is 409 or 429 ? Headers("Retry-After") : Headers(),
            ["content"] = new JsonObject
            {
                [ProblemWriter.MediaType] = new JsonObject { ["schema"] = schemas.Answer(typeof(Problem)), ["example"] = Sample(problem) },
            },
        });
    }

    private static JsonNode? Sample(ProblemType problem)
    {
        var errors = string.Equals(problem.Code, PlatformErrors.ValidationFailed.Code, StringComparison.Ordinal)
            ? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["price.amount"] = ["is required"] }
            : null;
        return JsonSerializer.SerializeToNode(
            new Problem(problem.Path, problem.Title, problem.Status, problem.Meaning, problem.Code, "4bf92f3577b34da6a3ce929d0e0e4736", errors), PlatformJson.Answers.Problem);
    }

    private JsonObject Refer(string name, Func<JsonObject> make)
    {
        if (!responses.ContainsKey(name))
        {
            responses[name] = make();
        }

        return new JsonObject { ["$ref"] = $"#/components/responses/{name}" };
    }
}
