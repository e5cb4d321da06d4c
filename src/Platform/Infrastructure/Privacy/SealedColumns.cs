using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

/// <summary>Says in a module's model which columns hold personal data.</summary>
public static class SealedColumns
{
    private const string Annotation = "Monolith:Personal";
    private const string Cache = "Monolith:PersonalProperties";

    /// <summary>
    /// Encrypts a text with the key of the person that its entity is about, an <see cref="IAboutPerson"/>. The column has no length; it cannot be searched or sorted by.
    /// </summary>
    public static PropertyBuilder<TText> IsPersonal<TText>(this PropertyBuilder<TText> property)
        where TText : class?
    {
        if (property.Metadata.ClrType != typeof(string) || !typeof(IAboutPerson).IsAssignableFrom(property.Metadata.DeclaringType.ClrType))
        {
            throw new InvalidOperationException($"{property.Metadata.DeclaringType.ClrType.Name}.{property.Metadata.Name} cannot be personal: only texts of an {nameof(IAboutPerson)} are encrypted.");
        }

        property.HasAnnotation(Annotation, value: true);
        return property;
    }

    internal static bool IsSealed(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;

    /// <summary>The encrypted properties of an entity; none for most, found once for each model.</summary>
    internal static IReadOnlyList<SealedProperty> SealedProperties(this DbContext context, IEntityType entity) =>
        entity.GetOrAddRuntimeAnnotationValue(Cache, static type => Read(type.Module, type.Entity), (Module: ModelConventions.ModuleOf(context.GetType()), Entity: entity));

    /// <summary>Whether anything in a context's model is encrypted.</summary>
    internal static bool HasSealedProperties(this DbContext context) =>
        context.Model.GetOrAddRuntimeAnnotationValue(Cache, static model => model is not null && model.GetEntityTypes().Any(entity => entity.GetProperties().Any(IsSealed)), context.Model);

    /// <summary>Where a text lies, as its ciphertext is bound to it: <c>inquiries.inquiries.sender_name</c>.</summary>
    internal static string NameOf(string module, IReadOnlyProperty property) =>
        $"{module}.{property.DeclaringType.ContainingEntityType.GetTableName()}.{property.GetColumnName()}";

    /// <summary>Texts of a column say which one it is.</summary>
    internal static ValueConverter<string, string> ConverterOf(string column) =>
        new(text => PersonalText.ToColumn(text), text => PersonalText.FromColumn(text, column));

    private static IReadOnlyList<SealedProperty> Read(string module, IEntityType entity) =>
        [.. entity.GetProperties().Where(IsSealed).Select(property => new SealedProperty(property, NameOf(module, property)))];
}
