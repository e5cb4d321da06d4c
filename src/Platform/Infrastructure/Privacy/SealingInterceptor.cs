using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Encrypts personal data when it is saved; afterwards the entities hold it as if they had been read. Rows that do not know their person yet are left
/// to the background, which finds out.
/// </summary>
internal sealed class SealingInterceptor(IServiceProvider services) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        eventData.Context is { } context && context.HasSealedProperties() && Find(context).Count > 0
            ? throw new InvalidOperationException("Personal data is saved with SaveChangesAsync.")
            : result;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context && context.HasSealedProperties() && Find(context) is { Count: > 0 } texts)
        {
            var opened = await services.GetRequiredService<SubjectKeys>().Open([.. texts.Select(text => text.Subject)], cancellationToken);
            foreach (var (property, subject, column, text) in texts)
            {
                property.CurrentValue = Seal(opened[subject] ?? throw new PersonErasedException(), subject, column, text);
            }
        }

        return result;
    }

    private static List<(PropertyEntry Property, Guid Subject, string Column, string Text)> Find(DbContext context)
    {
        var texts = new List<(PropertyEntry, Guid, string, string)>();
        foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var (property, column) in context.SealedProperties(entry.Metadata))
            {
                var member = entry.Property(property);
                if ((entry.State is EntityState.Added || member.IsModified)
                    && member.CurrentValue is string { Length: > 0 } text
                    && entry.Entity is IAboutPerson { SubjectId: { } subject })
                {
                    texts.Add((member, subject, column, text));
                }
            }
        }

        return texts;
    }

    private static string Seal(byte[] key, Guid subject, string column, string text)
    {
        if (!PersonalText.IsSealed(text))
        {
            return FieldSealer.Seal(key, subject, column, text);
        }

        // A save that is tried again. Nobody else's text may pass for one of ours, so it has to open.
        var (_, ofColumn, ciphertext) = PersonalText.Read(PersonalText.Of(subject, text));
        _ = FieldSealer.Open(key, subject, ofColumn, ciphertext);
        return string.Equals(ofColumn, column, StringComparison.Ordinal) ? text : throw new InvalidOperationException($"An encrypted text of {ofColumn} was put into {column}.");
    }
}
