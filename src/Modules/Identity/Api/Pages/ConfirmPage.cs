using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Identity.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Api;

/// <summary>Where the link of the registration's mail leads. It only shows a form, for mail programs follow links before people do.</summary>
internal sealed class ConfirmPage : IEndpoints
{
    private const string Address = "/confirm";
    private const string Title = "Open your account";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Shows(Address, PageRoutes.Anybody, Show);
        routes.Takes<ConfirmRegistration>(Address, Limits.PublicForm, Confirm);
    }

    private static PageAnswer Show(HttpContext context, string? token) => Page(context, token, null);

    private static async Task<IResult> Confirm(HttpContext context, PageForm form, ICallerContext callers, ISender sender, CancellationToken ct)
    {
        var confirmed = await sender.Send(new ConfirmRegistration(form["token"], form["password"], context.Request.Headers.UserAgent.ToString()), ct);
        if (confirmed.IsSuccess)
        {
            await SessionCookie.SignIn(context, confirmed.Value, callers, sender, ct);
            return new SeeOther("/account");
        }

        return confirmed.Error.Type == IdentityErrors.LinkInvalid ? Over(confirmed.Error, Html.Of($"""<p>Want an account still? <a href="/sign-up">Sign up again</a></p>"""))
            : confirmed.Error.Type == IdentityErrors.AccountExists ? Over(confirmed.Error, Html.Of($"""<p><a href="/sign-in">Sign in</a></p>"""))
            : Page(context, form["token"], confirmed.Error);
    }

    private static PageAnswer Over(Error error, Html next) => PageRoutes.Form(Title, [], error, next);

    private static PageAnswer Page(HttpContext context, string? token, Error? error) => PageRoutes.Form(Title, [Fields.CurrentPassword], error, Html.Of(
        $"""
        <p>One step is left. Enter the password you chose when you signed up: it shows that it was you who did.</p>
        {Forms.Post(context, Address, Html.Of(
            $"""
            {Forms.Hidden("token", token)}
            {Forms.Field(Fields.CurrentPassword, error)}
            <div class="actions">{Forms.Button("Confirm")}</div>
            """))}
        <p>Forgotten it, or was it somebody else who signed up? <a href="/sign-up">Start again</a> with a password of your own.</p>
        """));
}
