using Microsoft.Extensions.Hosting;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Outside Development the key ring must be encrypted: whoever reads the database could forge cursors and more.</summary>
internal sealed class KeyRingCheck(IHostEnvironment environment, KeyRingCertificate certificate) : IStartupCheck
{
    public IEnumerable<string> Problems() => environment.IsDevelopment() || certificate.Certificate is not null ? [] : [certificate.Problem];
}
