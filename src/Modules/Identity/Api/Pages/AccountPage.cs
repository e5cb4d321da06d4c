using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Identity.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Api;

/// <summary>Where people look after their account: password, browsers, applications.</summary>
internal sealed class AccountPage : IEndpoints
{
    private const string Address = "/account";
    private const string PasswordAddress = Address + "/password";
    private const string Changed = PasswordAddress + "/changed";
    private const string SignOutEverywhereAddress = Address + "/sign-out-everywhere";
    private static readonly Field CurrentPassword = new("currentPassword", "Present password", "password", "current-password");
    private static readonly Field NewPassword = Fields.NewPassword("newPassword", "New password");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Shows(Address, PageRoutes.SignedIn, Show);
        routes.Takes<ChangePassword>(PasswordAddress, Limits.Write, Change);
        routes.Shows(Changed, PageRoutes.SignedIn, Told);
        routes.Takes<EndSession>(Address + "/sessions/{id:guid}/end", Limits.Write, End);
        routes.Takes<RevokeApplication>(Address + "/applications/{id:guid}/revoke", Limits.Write, Revoke);
        routes.Takes<SignOutEverywhere>(SignOutEverywhereAddress, Limits.Write, LeaveEverywhere);
    }

    private static Task<IResult> Show(HttpContext context, ISender sender, PermissionCatalog permissions, CancellationToken ct) =>
        Page(context, sender, permissions, null, ct);

    private static async Task<IResult> Change(HttpContext context, PageForm form, ISender sender, PermissionCatalog permissions, CancellationToken ct)
    {
        var changed = await sender.Send(new ChangePassword(form["currentPassword"], form["newPassword"]), ct);
        return changed.IsSuccess ? new SeeOther(Changed) : await Page(context, sender, permissions, changed.Error, ct);
    }

    private static PageAnswer Told() => new(HtmlPage.Narrow("Your password is changed", Html.Of(
        $"""
        <p>Other browsers are signed out, and applications have to ask you again.</p>
        <p><a href="{Address}">Back to your account</a></p>
        """)));

    private static async Task<IResult> End(Guid id, ISender sender, CancellationToken ct) => BackAfter(await sender.Send(new EndSession(id), ct));

    private static async Task<IResult> Revoke(Guid id, ISender sender, CancellationToken ct) => BackAfter(await sender.Send(new RevokeApplication(id), ct));

    private static async Task<IResult> LeaveEverywhere(HttpContext context, ISender sender, CancellationToken ct)
    {
        var left = await sender.Send(new SignOutEverywhere(), ct);
        if (!left.IsSuccess)
        {
            return new PageProblem(left.Error);
        }

        await SessionCookie.SignOut(context);
        return new SeeOther("/sign-in");
    }

    private static IResult BackAfter(Result<Done> result) => result.IsSuccess ? new SeeOther(Address) : new PageProblem(result.Error);

    private static async Task<IResult> Page(HttpContext context, ISender sender, PermissionCatalog permissions, Error? error, CancellationToken ct)
    {
        var account = await sender.Send(new GetAccount(), ct);
        var sessions = await sender.Send(new ListSessions(), ct);
        var applications = await sender.Send(new ListApplications(), ct);
        if ((account.Error ?? sessions.Error ?? applications.Error) is { } unreadable)
        {
            return new PageProblem(unreadable);
        }

        return PageRoutes.Form("Your account", [CurrentPassword, NewPassword], error, Html.Of(
            $"""
            <p>You are signed in as <strong>{account.Value?.Email}</strong>.</p>
            <div class="actions">{Forms.Post(context, "/sign-out", Forms.QuietButton("Sign out"))}</div>
            <h2>Where you are signed in</h2>
            <ul class="rows">{Html.Join((sessions.Value ?? []).Select(session => SessionRow(context, session)))}</ul>
            <div class="actions">{Forms.Post(context, SignOutEverywhereAddress, Forms.QuietButton("Sign out everywhere"))}</div>
            <p class="hint">Signing out everywhere ends all of these, and what applications hold of you.</p>
            <h2>Connected applications</h2>
            {Applications(context, applications.Value ?? [], permissions)}
            <h2>Change your password</h2>
            {PasswordForm(context, error)}
            """));
    }

    private static Html SessionRow(HttpContext context, SessionView session)
    {
        var browser = BrowserName.Of(session.Browser);
        return Html.Of(
            $"""
            <li><div>
            <p>{browser}{(session.IsCurrent ? Html.Of($"""<span class="tag">this one</span>""") : Html.Empty)}</p>
            <p class="hint">Signed in {Time(session.StartedAt)}<br>Last here {Time(session.LastSeenAt)}</p>
            </div>
            {(session.IsCurrent ? Html.Empty : Forms.Post(context, $"{Address}/sessions/{session.Id}/end", Forms.QuietButton("End", $"the session of {browser}")))}
            </li>
            """);
    }

    private static Html Applications(HttpContext context, IReadOnlyList<ApplicationView> applications, PermissionCatalog permissions) => applications.Count == 0
        ? Html.Of($"<p>You have allowed no application to act on your behalf.</p>")
        : Html.Of($"""<ul class="rows">{Html.Join(applications.Select(application => ApplicationRow(context, application, permissions)))}</ul>""");

    private static Html ApplicationRow(HttpContext context, ApplicationView application, PermissionCatalog permissions) => Html.Of(
        $"""
        <li><div>
        <p>{application.Name}</p>
        <p class="hint">Allowed {Time(application.GrantedAt)}. {string.Join(' ', permissions.All.Where(permission => application.Permissions.Contains(permission.Name, StringComparer.Ordinal)).Select(permission => permission.Description))}</p>
        </div>
        {Forms.Post(context, $"{Address}/applications/{application.Id}/revoke", Forms.QuietButton("Take back", $"what {application.Name} may do"))}
        </li>
        """);

    private static Html PasswordForm(HttpContext context, Error? error) => Forms.Post(context, PasswordAddress, Html.Of(
        $"""
        {Forms.Field(CurrentPassword, error)}
        {Forms.Field(NewPassword, error)}
        <div class="actions">{Forms.Button("Change the password")}</div>
        """));

    private static Html Time(DateTimeOffset time) => Html.Of(
        $"""<time datetime="{time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)}">{time.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture)}</time>""");
}
