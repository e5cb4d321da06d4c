using Microsoft.AspNetCore.Http;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>A failure that no form on the page could mend, told as a page of its own.</summary>
public sealed class PageProblem(Error error) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => ProblemWriter.Write(httpContext, error);
}
