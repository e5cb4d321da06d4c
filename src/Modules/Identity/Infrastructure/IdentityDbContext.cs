using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;
using OpenIddict.EntityFrameworkCore.Models;

namespace Monolith.Identity.Infrastructure;

/// <summary>Users and roles, OAuth clients and tokens, and the server's keys, in one database.</summary>
internal sealed class IdentityDbContext(DbContextOptions<IdentityDbContext> options) : IdentityDbContext<User, Role, Guid>(options), IIdentityDb
{
    /// <summary>The longest part of a key of two texts; SQL Server's keys hold 900 bytes.</summary>
    private const int MaxKeyPartLength = 128;

    public DbSet<ServerKey> ServerKeys => Set<ServerKey>();

    public DbSet<Client> Clients => Set<Client>();

    public DbSet<Authorization> Authorizations => Set<Authorization>();

    public DbSet<Token> Tokens => Set<Token>();

    public DbSet<EmailChallenge> EmailChallenges => Set<EmailChallenge>();

    public DbSet<UserSession> Sessions => Set<UserSession>();

    public DbSet<AuditEntry> AuditLog => Set<AuditEntry>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var forget = this.GetService<CacheDrop>().After(this);
        var written = base.SaveChanges(acceptAllChangesOnSuccess);
        AtCommit(forget);
        return written;
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var forget = this.GetService<CacheDrop>().After(this);
        var asksForMail = ChangeTracker.Entries<EmailChallenge>().Any(entry => entry.State is EntityState.Added);
        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        AtCommit(forget);
        if (asksForMail)
        {
            AtCommit(this.GetService<MailSignal>().Set);
        }

        return written;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformConventions();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseOpenIddict<Guid>();
        builder.ApplyConfigurationsFromAssembly(typeof(IdentityDbContext).Assembly);
        builder.UseAuditLog();
        builder.UseEvents();
        NameTables(builder);
        BoundKeys(builder);

        // Every client has one, so that the index holds all.
        builder.Entity<Client>().HasIndex(client => client.ClientId).IsUnique().HasFilter(null);

        // Everything that a person let applications do is revoked at once, whichever application it was.
        builder.Entity<Authorization>().HasIndex(authorization => authorization.Subject);
        builder.Entity<Token>().HasIndex(token => token.Subject);
        builder.UsePlatformModel();
    }

    /// <summary>Whoever reads before the commit reads, and would remember, what was.</summary>
    private void AtCommit(Action? action)
    {
        if (action is null)
        {
            return;
        }

        if (Database.CurrentTransaction is { } transaction)
        {
            this.GetService<CacheDrop.AtCommit>().Add(transaction.GetDbTransaction(), action);
        }
        else
        {
            action();
        }
    }

    /// <summary>The frameworks' own names carry prefixes that say nothing in a database of Identity's own.</summary>
    private static void NameTables(ModelBuilder builder)
    {
        builder.Entity<User>().ToTable("users");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("user_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("user_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("user_tokens");
        builder.Entity<IdentityUserRole<Guid>>().ToTable("user_roles");
        builder.Entity<Role>().ToTable("roles");
        builder.Entity<IdentityRoleClaim<Guid>>().ToTable("role_claims");
        builder.Entity<Client>().ToTable("oauth_clients");
        builder.Entity<Authorization>().ToTable("oauth_authorizations");
        builder.Entity<OpenIddictEntityFrameworkCoreScope<Guid>>().ToTable("oauth_scopes");
        builder.Entity<Token>().ToTable("oauth_tokens");
    }

    private static void BoundKeys(ModelBuilder builder)
    {
        builder.Entity<IdentityUserLogin<Guid>>().Property(login => login.LoginProvider).HasMaxLength(MaxKeyPartLength);
        builder.Entity<IdentityUserLogin<Guid>>().Property(login => login.ProviderKey).HasMaxLength(MaxKeyPartLength);
        builder.Entity<IdentityUserToken<Guid>>().Property(token => token.LoginProvider).HasMaxLength(MaxKeyPartLength);
        builder.Entity<IdentityUserToken<Guid>>().Property(token => token.Name).HasMaxLength(MaxKeyPartLength);
    }
}
