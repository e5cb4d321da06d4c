using Microsoft.AspNetCore.Http;
using Monolith.Identity.Application;
using Monolith.Platform.Api;

namespace Monolith.Identity.Api;

/// <summary>What people read when an application sends them here with a request that is not in order.</summary>
internal static class RefusalPage
{
    public static PageAnswer Of(AuthorizationRefusal refusal) => new(HtmlPage.Narrow("The application made a mistake", Html.Of(
        $"""
        <p>An application sent you here, and what it asks for is not in order. Nothing was done, and it is no fault of yours.</p>
        <p>Go back to the application and try once more. If you end up here again, tell the people who run it, with the lines below.</p>
        <h2>For the application’s developers</h2>
        <dl>
        <dt>Error</dt><dd><code>{refusal.Error}</code></dd>
        <dt>Description</dt><dd>{refusal.Description}</dd>
        </dl>
        """)))
    {
        Status = StatusCodes.Status400BadRequest,
    };
}
