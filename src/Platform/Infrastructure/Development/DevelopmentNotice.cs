using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace Monolith.Platform.Infrastructure;

/// <summary>Tells on standard output where the API is and, at the very first start, the generated credentials; never through the logger.</summary>
internal sealed class DevelopmentNotice(IServer server, DevelopmentCertificate certificate, DevelopmentCredentialsFile file, PickupFolder mail) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } addresses)
        {
            await Console.Out.WriteAsync(Text(addresses), cancellationToken);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Shown(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path);

    private StringBuilder Text(IEnumerable<string> addresses)
    {
        var text = new StringBuilder().AppendLine();
        foreach (var address in addresses)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  API            {address}   (documents: {address}/docs)");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"  Certificate    {Shown(certificate.PublicPath)}   (curl --cacert)");
        text.AppendLine(CultureInfo.InvariantCulture, $"  Mail           {Shown(mail.Path)}   (a file per message, instead of sending it)");
        if (file.IsNew)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  Client id      {file.Credentials.ClientId}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  Client secret  {file.Credentials.ClientSecret}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  Administrator  {file.Credentials.AdministratorEmail}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  Password       {file.Credentials.AdministratorPassword}");
        }

        return text.AppendLine(CultureInfo.InvariantCulture, $"  Credentials    {Shown(file.Path)}").AppendLine();
    }
}
