using System.Text.RegularExpressions;
using MimeKit;

namespace Monolith.Browser.Tests;

/// <summary>The mail that the product put into its pickup folder.</summary>
public sealed partial class MailBox(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Waits for a mail to somebody about something, and gives the first link in it.</summary>
    public async Task<string> Link(string to, string subject)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        do
        {
            if (Find(to, subject) is { } mail)
            {
                return Address().Match(mail.TextBody ?? "").Value;
            }
        }
        while (await ticks.WaitForNextTickAsync(deadline.Token));

        throw new TimeoutException($"No mail to {to} about {subject}.");
    }

    private MimeMessage? Find(string to, string subject) => !Directory.Exists(folder)
        ? null
        : Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))
            .LastOrDefault(mail => mail.Subject == subject && mail.To.Mailboxes.Any(mailbox => mailbox.Address == to));

    [GeneratedRegex(@"https://\S+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
