using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Infrastructure;

/// <summary>Encrypts what rows hold in clear, for modules that give theirs a person afterwards; what is saved as usual is encrypted by itself.</summary>
public interface ISealer
{
    /// <summary>Encrypts a text for a property of an entity, to be stored with <c>ExecuteUpdate</c>; what is empty stays so.</summary>
    /// <exception cref="PersonErasedException">The person was erased.</exception>
    ValueTask<string?> Seal<TEntity>(DbContext context, string property, Guid subject, string? text, CancellationToken cancellationToken);
}
