using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Monolith.Identity.Infrastructure;

/// <summary>Has options made anew; requests that run keep those they began with.</summary>
internal sealed class OptionsRenewal<TOptions> : IOptionsChangeTokenSource<TOptions>, IDisposable
{
    private CancellationTokenSource present = new();

    public string Name => Options.DefaultName;

    public IChangeToken GetChangeToken() => new CancellationChangeToken(Volatile.Read(ref present).Token);

    public void Renew()
    {
        using var past = Interlocked.Exchange(ref present, new());
        past.Cancel();
    }

    public void Dispose() => present.Dispose();
}
