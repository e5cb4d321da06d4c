using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Monolith.Identity.Domain;

namespace Monolith.Identity.Infrastructure;

/// <summary>Makes the process forget what it read of standings and permissions as soon as it writes any of it.</summary>
internal sealed class CacheDrop(Standings standings, PermissionStore permissions)
{
    /// <summary>What has to be forgotten once the tracked changes are saved; null when nothing has.</summary>
    public Action? After(DbContext context)
    {
        Action? forget = null;
        foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            // What is new was never known, and a token is new on every sign-in.
            forget += entry.Entity switch
            {
                Role or IdentityRoleClaim<Guid> or IdentityUserRole<Guid> => permissions.Forget,
                Client => ForgetAll,
                _ when entry.State is EntityState.Added => null,
                User user => () => standings.ForgetUser(user.Id),
                UserSession session => () => standings.ForgetSession(session.Id),
                Token token => () => standings.ForgetToken(token.Id),
                Authorization => standings.Forget,
                _ => (Action?)null,
            };
        }

        return forget;
    }

    public void ForgetAll()
    {
        standings.Forget();
        permissions.Forget();
    }

    /// <summary>What waits for the end of a transaction that somebody else began.</summary>
    internal sealed class AtCommit : DbTransactionInterceptor
    {
        private readonly ConditionalWeakTable<DbTransaction, List<Action>> waiting = [];

        public void Add(DbTransaction transaction, Action action) => waiting.GetOrCreateValue(transaction).Add(action);

        public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Act(transaction);

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Act(transaction);
            return Task.CompletedTask;
        }

        private void Act(DbTransaction transaction)
        {
            if (waiting.TryGetValue(transaction, out var actions))
            {
                waiting.Remove(transaction);
                actions.ForEach(action => action());
            }
        }
    }

    /// <summary>Statements in bulk, which no change tracker sees; they are rare, and only what they touch in all is known.</summary>
    internal sealed class BulkStatements(CacheDrop drop) : DbCommandInterceptor
    {
        public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
        {
            Drop(eventData.CommandSource, result);
            return result;
        }

        public override ValueTask<int> NonQueryExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            Drop(eventData.CommandSource, result);
            return new(result);
        }

        private void Drop(CommandSource source, int rows)
        {
            if (source is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete && rows > 0)
            {
                drop.ForgetAll();
            }
        }
    }
}
