using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Api;

/// <summary>Where people sign in, and out again.</summary>
internal sealed class SignInPage : IEndpoints
{
    private const string Address = "/sign-in";
    private const string SignOutAddress = "/sign-out";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Shows(Address, PageRoutes.Anybody, Show);
        routes.Takes<SignIn>(Address, Limits.PublicForm, Enter);
        routes.Shows(SignOutAddress, PageRoutes.Anybody, ShowLeave);
        routes.Takes<SignOut>(SignOutAddress, Limits.Write, Leave);
    }

    private static Task<PageAnswer> Show(
        HttpContext context, ReturnAddresses addresses, ISender sender, [FromQuery(Name = ReturnAddresses.Name)] string? address, CancellationToken ct) =>
        Page(context, sender, addresses.Check(address), "", null, ct);

    private static async Task<IResult> Enter(
        HttpContext context, PageForm form, ReturnAddresses addresses, ICallerContext callers, ISender sender, CancellationToken ct)
    {
        var back = addresses.Check(form[ReturnAddresses.Name]);
        var entered = await sender.Send(new SignIn(form["email"], form["password"], context.Request.Headers.UserAgent.ToString()), ct);
        if (!entered.IsSuccess)
        {
            return await Page(context, sender, back, form["email"], entered.Error, ct);
        }

        await SessionCookie.SignIn(context, entered.Value, callers, sender, ct);
        return new SeeOther(back.Value);
    }

    /// <summary>Where an application leads that wants the person signed out and cannot prove that it knows them.</summary>
    private static PageAnswer ShowLeave(HttpContext context, ICallerContext callers) => callers.Current.Kind is CallerKind.Anonymous
        ? new(HtmlPage.Narrow("You are signed out", Html.Of($"""<p><a href="{Address}">Sign in again</a></p>""")))
        : PageRoutes.Form("Sign out?", [], null, Forms.Post(context, SignOutAddress, Html.Of(
            $"""
            <p>You would be signed out in this browser, and nowhere else.</p>
            <div class="actions">{Forms.Button("Sign out")}</div>
            """)));

    private static async Task<IResult> Leave(HttpContext context, PageForm form, ReturnAddresses addresses, ISender sender, CancellationToken ct)
    {
        var left = await sender.Send(new SignOut(), ct);
        if (!left.IsSuccess)
        {
            return new PageProblem(left.Error);
        }

        await SessionCookie.SignOut(context);
        return new SeeOther(addresses.Check(form[ReturnAddresses.Name], Address).Value);
    }

    private static async Task<PageAnswer> Page(HttpContext context, ISender sender, LocalAddress back, string email, Error? error, CancellationToken ct)
    {
        var form = Forms.Post(context, Address, Html.Of(
            $"""
            {Forms.Hidden(ReturnAddresses.Name, back.Value)}
            {Forms.Field(Fields.Email, error, email)}
            {Forms.Field(Fields.CurrentPassword, error)}
            <div class="actions">{Forms.Button("Sign in")}</div>
            """));
        var targets = await sender.Send(new GetRedirectOrigins(back.Value), ct);
        return PageRoutes.Form("Sign in", [Fields.Email, Fields.CurrentPassword], error, Html.Of(
            $"""
            {form}
            <p><a href="/reset">Forgotten your password?</a></p>
            <p>No account yet? <a href="/sign-up">Sign up</a></p>
            """), targets.Value ?? []);
    }
}
