using Monolith.Inquiries.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>Keeps what was refused for staff to see.</summary>
public interface IRefusals
{
    /// <summary>Saves a refusal by itself, for the command that was refused saves nothing; a flood from one network is counted rather than listed.</summary>
    Task Record(Submission refused, CancellationToken cancellationToken);
}
