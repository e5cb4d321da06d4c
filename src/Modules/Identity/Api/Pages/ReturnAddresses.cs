using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;

namespace Monolith.Identity.Api;

/// <summary>Decides where a browser goes after a form: never to another host, whatever the address says.</summary>
internal sealed class ReturnAddresses(SecurityEvents security)
{
    /// <summary>The parameter and the field that carry the address.</summary>
    public const string Name = "return";

    /// <summary>The address that was asked for, or another one when none was or when it leads away.</summary>
    public LocalAddress Check(string? text, string otherwise = "/account")
    {
        if (LocalAddress.IsValid(text))
        {
            return LocalAddress.From(text);
        }

        if (!string.IsNullOrEmpty(text))
        {
            security.Record(IdentityEvents.OpenRedirectRefused);
        }

        return LocalAddress.From(otherwise);
    }
}
