using System.Globalization;
using MimeKit;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Puts mail into a folder instead of sending it: a file per message, the oldest first by name, for its owner alone.</summary>
internal sealed class PickupFolder(DataFolder folder, TimeProvider clock) : IEmailSender
{
    private static readonly MailboxAddress From = new("Monolith", "monolith@localhost");

    public string Path { get; } = System.IO.Path.Combine(folder.Path, "mail");

    public async Task Send(EmailMessage message, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        using var mail = MimeMail.Of(message, From, now);
        using var content = new MemoryStream();
        await mail.WriteToAsync(content, cancellationToken);
        Directory.CreateDirectory(Path);
        var name = Guid.CreateVersion7(now).ToString("N", CultureInfo.InvariantCulture);
        PrivateFile.Write(System.IO.Path.Combine(Path, $"{name}.eml"), content.ToArray());
    }
}
