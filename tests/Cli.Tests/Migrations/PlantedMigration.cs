using Microsoft.EntityFrameworkCore.Migrations;

namespace Monolith.Cli.Tests;

/// <summary>A migration that does what a test wants.</summary>
internal sealed class PlantedMigration(Action<MigrationBuilder> up) : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => up(migrationBuilder);
}
