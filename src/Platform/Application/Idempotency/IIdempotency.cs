using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Does once what a caller asks for several times; keyed by the module's Application assembly.</summary>
public interface IIdempotency
{
    /// <summary>
    /// Gives the answer that was recorded for the request, or has it worked on and records the answer in the commit of its effect. What had no
    /// effect is not recorded: after a refusal or a fault the key is as good as new.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="work">Works on the request, up to the save that <see cref="HeldSave"/> holds back, and says what is answered.</param>
    /// <param name="cancellationToken">Ends the work; what is committed stays.</param>
    Task<Result<IdempotentAnswer>> Run(IdempotentRequest request, Func<Task<RecordedAnswer>> work, CancellationToken cancellationToken);
}
