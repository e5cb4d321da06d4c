using Microsoft.Extensions.Options;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>What the document says of the installation must be of use to its readers.</summary>
internal sealed class ApiOptionsCheck(IOptions<ApiOptions> options) : IStartupCheck
{
    public IEnumerable<string> Problems()
    {
        var api = options.Value;
        if (string.IsNullOrWhiteSpace(api.Title))
        {
            yield return "Api:Title is empty: name the API.";
        }

        foreach (var (setting, address) in ((string, string?)[])[("Api:Contact:Url", api.Contact.Url), ("Api:License:Url", api.License.Url)])
        {
            if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
            {
                yield return $"{setting} is '{address}', and must be an absolute http or https address.";
            }
        }

        if (api.Contact.Email is not null && !EmailAddress.IsValid(api.Contact.Email))
        {
            yield return "Api:Contact:Email is not an e-mail address.";
        }

        if (api.License is { Url: not null, Name: null })
        {
            yield return "Api:License:Url needs Api:License:Name.";
        }
    }
}
