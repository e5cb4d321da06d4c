using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MimeKit;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Outside Development mail is really sent, and has to know from whom and through which server.</summary>
internal sealed class EmailCheck(IHostEnvironment environment, IOptions<EmailOptions> options) : IStartupCheck
{
    public IEnumerable<string> Problems()
    {
        if (environment.IsDevelopment())
        {
            yield break;
        }

        var (from, smtp) = (options.Value.From, options.Value.Smtp);
        if (from.Length == 0)
        {
            yield return "The setting Email:From is missing: state the address that mail comes from, for example 'Example <no-reply@example.com>'.";
        }
        else if (!MailboxAddress.TryParse(from, out var mailbox) || !mailbox.Address.Contains('@', StringComparison.Ordinal))
        {
            yield return $"The setting Email:From must be an e-mail address, and is '{from}'.";
        }

        if (smtp.Host.Length == 0)
        {
            yield return "The setting Email:Smtp:Host is missing: name the server that takes mail.";
        }

        if (smtp.Port is <= IPEndPoint.MinPort or > IPEndPoint.MaxPort)
        {
            yield return $"The setting Email:Smtp:Port must be a port, and is {smtp.Port}.";
        }

        if (smtp.User.Length == 0 != (smtp.Password.Length == 0))
        {
            yield return "Email:Smtp:User and Email:Smtp:Password go together: set both, or neither.";
        }
    }
}
