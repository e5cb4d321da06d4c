namespace Monolith.Platform.Application;

/// <summary>Makes cursors opaque and tamper-proof, readable by every instance of the installation.</summary>
public interface ICursorProtector
{
    string Protect(ReadOnlySpan<byte> payload);

    /// <summary>The payload of a cursor this installation issued, or null for anything else.</summary>
    byte[]? Unprotect(string cursor);
}
