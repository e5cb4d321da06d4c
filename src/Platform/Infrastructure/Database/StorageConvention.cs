using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Monolith.Platform.Infrastructure;

/// <summary>Lets the engine choose how each property is stored, and gives the module its schema where there are schemas.</summary>
internal sealed class StorageConvention(IDatabaseEngine engine, string module) : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        if (engine.HasSchemas)
        {
            modelBuilder.HasDefaultSchema(module);
        }

        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            Store(entity);
        }
    }

    private void Store(IConventionTypeBase type)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            Store(property);
        }

        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            Store(complex.ComplexType);
        }
    }

    private void Store(IConventionProperty property)
    {
        engine.Store(property);
        if (property.IsSealed())
        {
            property.Builder.HasConversion(SealedColumns.ConverterOf(SealedColumns.NameOf(module, property)));
        }
    }
}
