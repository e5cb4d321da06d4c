using MailKit;

namespace Monolith.Platform.Infrastructure;

/// <summary>Knows whether a message has begun to go over to the server.</summary>
internal sealed class Handover : ITransferProgress
{
    public bool HasBegun { get; private set; }

    public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

    public void Report(long bytesTransferred) => HasBegun = true;
}
