using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Explains problems at the address that is their type.</summary>
internal sealed class ProblemEndpoints : IEndpoints
{
    private static readonly PublicAttribute Access = new("whoever meets a problem may read what it means");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/problems", Index).Declare(Access, Limits.Default, InputMetadata.None, "text/html");
        routes.MapGet("/problems/{code}", Page).Declare(Access, Limits.Default, new InputMetadata("looked up among the known codes"), "text/html");
    }

    private static FixedAnswer Index(ProblemPages pages, HttpRequest request) => Choose(pages.Index, request);

    private static IResult Page(string code, ProblemPages pages, HttpRequest request) =>
        pages.Find(code) is { } page ? Choose(page, request) : TypedResults.NotFound();

    /// <summary>JSON for whoever prefers it, the page for everybody else (RFC 9110, section 12.5.1).</summary>
    private static FixedAnswer Choose(ProblemPages.Variants variants, HttpRequest request)
    {
        return MediaTypeHeaderValue.TryParseList([.. request.Headers.Accept.OfType<string>()], out var accepted)
            && QualityOf(accepted, "application/json") > QualityOf(accepted, "text/html") ? variants.Json : variants.Html;
    }

    private static double QualityOf(IList<MediaTypeHeaderValue> accepted, string mediaType) =>
        accepted.Where(type => type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)).Select(type => type.Quality ?? 1).FirstOrDefault();
}
