using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Lets no form through that another site could have made a browser send: each carries a secret of the page it was on (OWASP, synchronizer token).</summary>
internal sealed class ForgeryMiddleware(RequestDelegate next, IAntiforgery antiforgery, SecurityEvents security)
{
    public const string Event = "identity.csrf_refused";

    /// <summary>Keeps the secret's other half in a cookie that no other host can set, and sends no header that the platform sends better.</summary>
    public static void Configure(AntiforgeryOptions options)
    {
        options.Cookie.Name = "__Host-forms";
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.FormFieldName = "forms";
        options.HeaderName = null;
        options.SuppressXFrameOptionsHeader = true;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<BrowserSessionMetadata>() is null || IsSafe(context.Request.Method))
        {
            await next(context);
            return;
        }

        try
        {
            await antiforgery.ValidateRequestAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            security.Record(Event, context.User.FindFirst(CallerClaims.Subject)?.Value ?? "");
            await Refused().ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static PageAnswer Refused() => new(HtmlPage.Narrow("This form is out of date", Html.Of(
        $"""
        <p>Nothing was changed. You may have signed in or out in another window, or the form may have come from elsewhere.</p>
        <p>Go back, reload the page, and send the form again.</p>
        <p><a href="/account">To your account</a></p>
        """)))
    {
        Status = StatusCodes.Status400BadRequest,
    };
}
