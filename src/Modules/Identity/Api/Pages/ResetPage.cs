using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Identity.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Api;

/// <summary>Where people who forgot their password ask for a link by mail, and where that link leads.</summary>
internal sealed class ResetPage : IEndpoints
{
    private const string Address = "/reset";
    private const string Sent = Address + "/sent";
    private const string New = Address + "/new";
    private const string Done = Address + "/done";
    private static readonly Field Password = Fields.NewPassword("password", "New password");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Shows(Address, PageRoutes.Anybody, ShowRequest);
        routes.Takes<RequestPasswordReset>(Address, Limits.PublicForm, Ask);
        routes.Shows(Sent, PageRoutes.Anybody, ToldOfMail);
        routes.Shows(New, PageRoutes.Anybody, ShowNew);
        routes.Takes<ResetPassword>(New, Limits.PublicForm, Reset);
        routes.Shows(Done, PageRoutes.Anybody, ToldOfChange);
    }

    private static PageAnswer ShowRequest(HttpContext context) => RequestPage(context, "", null);

    private static async Task<IResult> Ask(HttpContext context, PageForm form, ISender sender, CancellationToken ct)
    {
        var asked = await sender.Send(new RequestPasswordReset(form["email"]), ct);
        return asked.IsSuccess ? new SeeOther(Sent) : RequestPage(context, form["email"], asked.Error);
    }

    private static PageAnswer ToldOfMail() => new(HtmlPage.Narrow("Look into your mail", Html.Of(
        $"""
        <p>If there is an account with this address, we have sent it a link. It works for an hour.</p>
        <p>Nothing there after some minutes? Look into the folder for unwanted mail, or <a href="{Address}">try again</a>.</p>
        """)));

    private static PageAnswer ShowNew(HttpContext context, string? token) => NewPage(context, token, null);

    private static async Task<IResult> Reset(HttpContext context, PageForm form, ISender sender, CancellationToken ct)
    {
        var reset = await sender.Send(new ResetPassword(form["token"], form["password"]), ct);
        if (!reset.IsSuccess)
        {
            return NewPage(context, form["token"], reset.Error);
        }

        // Every session has ended, that of this browser too.
        await SessionCookie.SignOut(context);
        return new SeeOther(Done);
    }

    private static PageAnswer ToldOfChange() => new(HtmlPage.Narrow("Your password is changed", Html.Of(
        $"""
        <p>You are signed out everywhere, and applications have to ask you again.</p>
        <p><a href="/sign-in">Sign in</a> with the new password.</p>
        """)));

    private static PageAnswer RequestPage(HttpContext context, string email, Error? error) => PageRoutes.Form("Forgotten your password?", [Fields.Email], error, Html.Of(
        $"""
        <p>We send you a link with which you choose a new one.</p>
        {Forms.Post(context, Address, Html.Of(
            $"""
            {Forms.Field(Fields.Email, error, email)}
            <div class="actions">{Forms.Button("Send the link")}</div>
            """))}
        <p><a href="/sign-in">Back to signing in</a></p>
        """));

    private static PageAnswer NewPage(HttpContext context, string? token, Error? error) => PageRoutes.Form("Choose a new password", [Password], error, Html.Of(
        $"""
        {Forms.Post(context, New, Html.Of(
            $"""
            {Forms.Hidden("token", token)}
            {Forms.Field(Password, error)}
            <div class="actions">{Forms.Button("Change the password")}</div>
            """))}
        <p>The link is too old? <a href="{Address}">Get a new one</a></p>
        """));
}
