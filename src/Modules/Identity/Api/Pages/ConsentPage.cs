using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Identity.Api;

/// <summary>Where people decide whether an application may act on their behalf.</summary>
internal sealed class ConsentPage : IEndpoints
{
    private const string Address = "/consent";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Shows(Address, PageRoutes.SignedIn, Show);
        routes.Takes<GrantConsent>(Address, Limits.Write, Decide);
    }

    private static async Task<IResult> Show(
        HttpContext context, ReturnAddresses addresses, ISender sender, [FromQuery(Name = ReturnAddresses.Name)] string? address, CancellationToken ct)
    {
        var back = addresses.Check(address);
        var asked = await sender.Send(new GetConsentRequest(back.Value), ct);
        return asked.IsSuccess ? Page(context, back, asked.Value) : new PageProblem(asked.Error);
    }

    /// <summary>Both answers lead back to the authorization endpoint, which tells the application.</summary>
    private static async Task<IResult> Decide(PageForm form, ReturnAddresses addresses, ISender sender, CancellationToken ct)
    {
        var back = addresses.Check(form[ReturnAddresses.Name]);
        if (form["decision"] is not "allow")
        {
            return new SeeOther(back.With("consent", "denied").Value);
        }

        var granted = await sender.Send(new GrantConsent(back.Value), ct);
        return granted.IsSuccess ? new SeeOther(back.Value) : new PageProblem(granted.Error);
    }

    private static PageAnswer Page(HttpContext context, LocalAddress back, ConsentRequest asked) => PageRoutes.Form($"Allow {asked.ClientName}?", [], null, Html.Of(
        $"""
        <p><strong>{asked.ClientName}</strong> wants to act on your behalf. You decide, and you can take it back at any time on the page of your account.</p>
        <h2>It could then</h2>
        <ul>
        {Html.Join(Wishes(asked).Select(wish => Html.Of($"<li>{wish}</li>")))}
        </ul>
        <p class="hint">It can never do more than you may yourself, and it never learns your password. Either answer leads you on to {asked.RedirectOrigin}.</p>
        {Forms.Post(context, Address, Html.Of(
            $"""
            {Forms.Hidden(ReturnAddresses.Name, back.Value)}
            <div class="actions">{Forms.Choice("decision", "allow", "Allow")}{Forms.QuietChoice("decision", "refuse", "Refuse")}</div>
            """))}
        """), asked.RedirectOrigin);

    private static IEnumerable<string> Wishes(ConsentRequest asked)
    {
        yield return "Know that it is you.";
        if (asked.ReadsProfile)
        {
            yield return "Read your e-mail address.";
        }

        foreach (var permission in asked.Permissions)
        {
            yield return permission.Description;
        }

        if (asked.StaysSignedIn)
        {
            yield return "Do so while you are away, for up to 14 days from each time you sign in.";
        }
    }
}
