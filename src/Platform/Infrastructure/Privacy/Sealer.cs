using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

internal sealed class Sealer(SubjectKeys keys) : ISealer
{
    public async ValueTask<string?> Seal<TEntity>(DbContext context, string property, Guid subject, string? text, CancellationToken cancellationToken)
    {
        if (text is null or "" || PersonalText.IsSealed(text))
        {
            return text;
        }

        var entity = context.Model.FindEntityType(typeof(TEntity)) ?? throw new InvalidOperationException($"{typeof(TEntity).Name} is no entity.");
        var column = context.SealedProperties(entity).Single(candidate => string.Equals(candidate.Property.Name, property, StringComparison.Ordinal)).Column;
        var key = (await keys.Open([subject], cancellationToken))[subject] ?? throw new PersonErasedException();
        return FieldSealer.Seal(key, subject, column, text);
    }
}
