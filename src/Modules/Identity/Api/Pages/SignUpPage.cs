using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Identity.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Api;

/// <summary>Where people ask for an account; whether the address has one already, only its mail box learns.</summary>
internal sealed class SignUpPage : IEndpoints
{
    private const string Address = "/sign-up";
    private const string Sent = Address + "/sent";
    private static readonly Field Email = Fields.Email with { Hint = "We send a link to it, to see that it is yours." };
    private static readonly Field Password = Fields.NewPassword("password", "Password");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Shows(Address, PageRoutes.Anybody, Show);
        routes.Takes<Register>(Address, Limits.PublicForm, Ask);
        routes.Shows(Sent, PageRoutes.Anybody, Told);
    }

    private static PageAnswer Show(HttpContext context) => Page(context, "", null);

    private static async Task<IResult> Ask(HttpContext context, PageForm form, ISender sender, CancellationToken ct)
    {
        var asked = await sender.Send(new Register(form["email"], form["password"]), ct);
        return asked.IsSuccess ? new SeeOther(Sent) : Page(context, form["email"], asked.Error);
    }

    private static PageAnswer Told() => new(HtmlPage.Narrow("Look into your mail", Html.Of(
        $"""
        <p>We have sent you a message. Open its link within a day, enter the password you have just chosen, and your account is open.</p>
        <p>Nothing there after some minutes? Look into the folder for unwanted mail, or <a href="{Address}">try again</a>.</p>
        """)));

    private static PageAnswer Page(HttpContext context, string email, Error? error) => PageRoutes.Form("Sign up", [Email, Password], error, Html.Of(
        $"""
        {Forms.Post(context, Address, Html.Of(
            $"""
            {Forms.Field(Email, error, email)}
            {Forms.Field(Password, error)}
            <div class="actions">{Forms.Button("Sign up")}</div>
            """))}
        <p>You have an account? <a href="/sign-in">Sign in</a></p>
        """));
}
