using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Identity.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Identity.Api;

/// <summary>Where the link of the registration's mail leads. It only shows a button, for mail programs follow links before people do.</summary>
internal sealed class ConfirmPage : IEndpoints
{
    private const string Address = "/confirm";
    private const string Done = Address + "/done";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Shows(Address, PageRoutes.Anybody, Show);
        routes.Takes<ConfirmRegistration>(Address, Limits.PublicForm, Confirm);
        routes.Shows(Done, PageRoutes.Anybody, Told);
    }

    private static PageAnswer Show(HttpContext context, string? token) => PageRoutes.Form("Open your account", [], null, Forms.Post(context, Address, Html.Of(
        $"""
        {Forms.Hidden("token", token)}
        <p>One step is left: confirm that the e-mail address is yours.</p>
        <div class="actions">{Forms.Button("Confirm")}</div>
        """)));

    private static async Task<IResult> Confirm(PageForm form, ISender sender, CancellationToken ct)
    {
        var confirmed = await sender.Send(new ConfirmRegistration(form["token"]), ct);
        return confirmed.IsSuccess
            ? new SeeOther(Done)
            : PageRoutes.Form("Open your account", [], confirmed.Error, Html.Of($"""<p>Links serve once and not for long. <a href="/sign-up">Sign up again</a> to get a new one.</p>"""));
    }

    private static PageAnswer Told() => new(HtmlPage.Narrow("Your account is open", Html.Of(
        $"""
        <p>Your e-mail address is confirmed.</p>
        <p><a href="/sign-in">Sign in</a></p>
        """)));
}
