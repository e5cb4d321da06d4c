namespace Monolith.Platform.Infrastructure;

/// <summary>Keeps erasures true when a database comes back from a backup that knows nothing of them.</summary>
public interface IErasures
{
    /// <summary>
    /// Erases again whom the key store knows although the platform's database records that they were erased, and records, and tells every module, whom the
    /// key store holds as erased although the platform's database does not.
    /// </summary>
    /// <param name="tellAgain">Whether every module is told of every erasure once more, for a module's database may have come back by itself.</param>
    /// <param name="cancellationToken">Ends the work; what was done stays done.</param>
    Task<Reconciliation> Reconcile(bool tellAgain, CancellationToken cancellationToken);
}
