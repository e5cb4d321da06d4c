using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

internal interface INotesDb : IModuleDb
{
    DbSet<Note> Notes { get; }
}

internal sealed class NotesDbContext(DbContextOptions<NotesDbContext> options) : DbContext(options), INotesDb
{
    public static readonly ErrorType TitleTaken = new(ErrorKind.Conflict, "notes.title-taken", "Title taken", "Another note has the title.", "Choose another.");

    public DbSet<Note> Notes => Set<Note>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformConventions();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var note = modelBuilder.Entity<Note>();
        note.ComplexProperty(n => n.Price);
        note.HasMany(n => n.Lines).WithOne().HasForeignKey("NoteId").IsRequired();
        note.HasIndex(n => n.Title).IsUnique().HasError(TitleTaken);
        note.HasIndex(n => new { n.Shelf, n.Mood }).IsUnique();
        modelBuilder.UsePlatformModel();
    }
}

/// <summary>A module's database as the platform sets it up, in a folder of its own.</summary>
public sealed class NotesFixture : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ServiceProvider services;

    public NotesFixture()
    {
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Production })
            .AddSingleton(new DataFolder(folder.Path))
            .AddSingleton<IConfiguration>(new ConfigurationManager())
            .AddUseCases()
            .AddEvents()
            .AddModuleDb<INotesDb, NotesDbContext>("notes")
            .BuildServiceProvider(validateScopes: true);
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<NotesDbContext>().Database.EnsureCreated();
    }

    public void Dispose()
    {
        services.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    /// <summary>Does what a command's handler does, and saves as the behaviour does.</summary>
    internal async Task<Error?> Command(Func<NotesDbContext, Task> handle, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        await handle(scope.ServiceProvider.GetRequiredService<NotesDbContext>());
        return await scope.ServiceProvider.GetRequiredKeyedService<IUnitOfWork>(typeof(INotesDb).Assembly).Save(cancellationToken);
    }

    internal async Task<T> Read<T>(Func<NotesDbContext, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<NotesDbContext>());
    }

    internal Task<T> Scalar<T>(string sql) => Read(db => db.Database.SqlQueryRaw<T>(sql).SingleAsync());

    /// <summary>A saved note with a title that nobody else has.</summary>
    internal async Task<Note> Saved(DateTimeOffset? writtenAt = null)
    {
        var note = Note.Write($"note {Guid.CreateVersion7()}", writtenAt);
        (await Command(db => Task.FromResult(db.Notes.Add(note)))).ShouldBeNull();
        return note;
    }
}
