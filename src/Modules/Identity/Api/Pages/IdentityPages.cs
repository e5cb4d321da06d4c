using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Identity.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Api;

/// <summary>The pages on which people sign up, sign in, consent and look after their account.</summary>
internal sealed class IdentityPages : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").WithMetadata(new BrowserSessionMetadata(BrowserSession.Scheme));
        SignInPage.Map(pages);
        SignUpPage.Map(pages);
        ConfirmPage.Map(pages);
        ResetPage.Map(pages);
        ConsentPage.Map(pages);
        AccountPage.Map(pages);
    }
}

/// <summary>Maps pages and the forms on them.</summary>
internal static class PageRoutes
{
    public static readonly PublicAttribute Anybody = new("people come here before they are known");
    public static readonly SignedInAttribute SignedIn = new();

    private static readonly InputMetadata AnyText = new("shown encoded, or sent back checked");

    public static void Shows(this IEndpointRouteBuilder pages, string pattern, AccessAttribute access, Delegate handler) =>
        pages.MapGet(pattern, handler).Declare(access, Limits.Default, AnyText, "text/html");

    /// <summary>Takes a form that sends a command; access and validation are the command's own.</summary>
    public static void Takes<TCommand>(this IEndpointRouteBuilder pages, string pattern, string limit, Delegate handler)
        where TCommand : ICommand =>
        pages.MapPost(pattern, handler).Declare(UseCase.Of(typeof(TCommand)).Access, limit, new InputMetadata($"the validator of {typeof(TCommand).Name}"), "text/html");

    /// <summary>A page with a form, as it was asked for or with what was wrong with what was sent.</summary>
    /// <param name="title">What the page is about.</param>
    /// <param name="fields">The fields of the form.</param>
    /// <param name="error">What was wrong; null when the page was only asked for.</param>
    /// <param name="content">What follows the heading.</param>
    /// <param name="targets">Origins besides this one at which sending the form may end.</param>
    public static PageAnswer Form(string title, IReadOnlyList<Field> fields, Error? error, Html content, params IReadOnlyList<string> targets) =>
        new(error is null ? HtmlPage.Narrow(title, content) : HtmlPage.Narrow(title, content, error, fields))
        {
            Status = error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            FormTargets = targets,
        };
}
