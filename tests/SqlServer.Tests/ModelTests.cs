using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Monolith.Testing;

namespace Monolith.SqlServer.Tests;

/// <summary>Columns are such that they keep, compare and sort what the code holds.</summary>
public sealed class ModelTests
{
    private const string Binary = "Latin1_General_100_BIN2";

    // https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server
    private const int PrimaryKeyBytes = 900;
    private const int IndexBytes = 1700;

    public static TheoryData<string, string> Columns => new()
    {
        { nameof(Kinds.Id), "binary(16)" },
        { nameof(Kinds.Other), "binary(16)" },
        { nameof(Kinds.At), "datetimeoffset(6)" },
        { nameof(Kinds.AtOrNever), "datetimeoffset(6)" },
        { nameof(Kinds.Text), "nvarchar(100)" },
        { nameof(Kinds.LongText), "nvarchar(max)" },
        { nameof(Kinds.Number), "decimal(18,4)" },
        { nameof(Kinds.NumberOrNone), "decimal(18,4)" },
        { nameof(Kinds.Money), "bigint" },
        { nameof(Kinds.Day), "nvarchar(50)" },
        { nameof(Kinds.DayOrNone), "nvarchar(50)" },
        { nameof(Kinds.Flag), "bit" },
        { "Blob", "varbinary(max)" },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void Each_kind_has_its_column(string property, string type)
    {
        using var twin = SqlServerTranslation.Twin(typeof(KindsDbContext));

        var column = twin.GetService<IDesignTimeModel>().Model.FindEntityType(typeof(Kinds)).ShouldNotBeNull().FindProperty(property).ShouldNotBeNull();

        column.GetColumnType().ShouldBe(type);
        column.GetCollation().ShouldBe(type.StartsWith('n') ? Binary : null);
    }

    [Fact]
    public void No_text_of_a_module_compares_by_the_servers_collation() =>
        Properties().Where(property => property.GetColumnType().Contains("char", StringComparison.Ordinal) && property.GetCollation() != Binary)
            .Select(property => $"{property.DeclaringType.Name}.{property.Name}").ShouldBeEmpty();

    [Fact]
    public void No_id_or_time_of_a_module_is_stored_as_the_provider_would() =>
        Properties().Where(property => property.GetColumnType() is "uniqueidentifier" or "datetime" or "datetime2" or "datetime2(7)" or "datetimeoffset" or "datetimeoffset(7)")
            .Select(property => $"{property.DeclaringType.Name}.{property.Name}").ShouldBeEmpty();

    [Fact]
    public void Keys_and_indexes_hold_their_longest_values()
    {
        var tables = Models().SelectMany(model => model.GetRelationalModel().Tables).ToList();

        tables.Select(table => table.PrimaryKey).OfType<IPrimaryKeyConstraint>().Select(key => (key.Name, Bytes: key.Columns.Sum(Bytes))).Where(key => key.Bytes > PrimaryKeyBytes)
            .Concat(tables.SelectMany(table => table.Indexes).Select(index => (index.Name, Bytes: index.Columns.Sum(Bytes))).Where(index => index.Bytes > IndexBytes))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Who_is_deleted_is_reached_by_one_path_only()
    {
        foreach (var model in Models())
        {
            foreach (var start in model.GetEntityTypes())
            {
                var reached = new List<IEntityType>();
                Follow(start, reached);
                reached.ShouldBeUnique($"from {start.Name}");
            }
        }
    }

    private static void Follow(IEntityType principal, List<IEntityType> reached)
    {
        foreach (var key in principal.GetReferencingForeignKeys().Where(key => key is { DeleteBehavior: DeleteBehavior.Cascade or DeleteBehavior.SetNull }))
        {
            reached.Add(key.DeclaringEntityType);
            Follow(key.DeclaringEntityType, reached);
        }
    }

    private static IEnumerable<IModel> Models() => ModuleMigrations.All.Select(module => module.Context.GetService<IDesignTimeModel>().Model);

    private static IEnumerable<IProperty> Properties() => Models().SelectMany(model => model.GetEntityTypes()).SelectMany(entity => entity.GetFlattenedProperties());

    private static int Bytes(IColumn column) => column.StoreType switch
    {
        "int" => 4,
        "bigint" => 8,
        "datetimeoffset(6)" => 10,
        "datetime2(6)" => 8,
        "binary(16)" => 16,
        "bit" => 1,
        "uniqueidentifier" => 16,
        var type when type.StartsWith("nvarchar(", StringComparison.Ordinal) && column.PropertyMappings[0].Property.GetMaxLength() is { } length => 2 * length,
        var type when type.StartsWith("varbinary(", StringComparison.Ordinal) && column.PropertyMappings[0].Property.GetMaxLength() is { } length => length,
        var type when type.StartsWith("binary(", StringComparison.Ordinal) && column.PropertyMappings[0].Property.GetMaxLength() is { } length => length,
        "nvarchar(450)" => 900,
        _ => int.MaxValue,
    };
}
