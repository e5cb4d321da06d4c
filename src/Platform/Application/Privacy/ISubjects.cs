using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>The people whose data is kept, each with a key, found by a keyed hash of their e-mail address (a blind index).</summary>
public interface ISubjects
{
    /// <summary>The person behind an address, who gets a key when the address is new; null while <c>PersonalData:Encrypt</c> is off.</summary>
    Task<Guid?> Of(EmailAddress address, CancellationToken cancellationToken);

    /// <summary>
    /// A key for what is kept of somebody for a while, whoever it is: nobody is looked for, so that this tells and takes the same for every address. The key
    /// is destroyed within an hour after its time. Null while <c>PersonalData:Encrypt</c> is off.
    /// </summary>
    Task<Guid?> Passing(DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>The person behind an address; null when there is none, or none any more.</summary>
    Task<Guid?> Find(EmailAddress address, CancellationToken cancellationToken);

    /// <summary>What is known of a person; null when there never was one.</summary>
    Task<Subject?> Get(Guid id, CancellationToken cancellationToken);

    /// <summary>Destroys a person's key and blind index, for good; once more does nothing.</summary>
    /// <returns>What is known of the person; null when there never was one.</returns>
    Task<Subject?> Erase(Guid id, CancellationToken cancellationToken);
}
