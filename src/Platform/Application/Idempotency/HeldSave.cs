using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>
/// Holds a command before its save until its answer is written, so that one commit holds both. The command's pipeline waits at its unit of
/// work meanwhile: for everything around that, the save is still where it always is.
/// </summary>
public sealed class HeldSave
{
    private TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<Error?>? pipeline;
    private object? reached;
    private bool isHeld;

    /// <summary>Whether a command did all but save.</summary>
    public bool IsReached { get; private set; }

    /// <summary>From now on the scope's command is held; one that was abandoned is forgotten.</summary>
    public void Hold()
    {
        (isHeld, IsReached, pipeline, reached) = (true, false, null, null);
        answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Lets the command save.</summary>
    /// <returns>Null, or why it could not.</returns>
    public Task<Error?> Release()
    {
        answered.SetResult();
        return pipeline ?? throw new InvalidOperationException("No command is held.");
    }

    /// <summary>Ends a held command without saving, because its answer could not be written.</summary>
    public async Task Abandon(Exception cause)
    {
        if (pipeline is not null)
        {
            answered.TrySetException(cause);
            await ((Task)pipeline).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Runs a command's pipeline, and gives its outcome as soon as nothing but the save is left to do.</summary>
    internal async Task<Result<T>> Run<T>(Func<Task<Result<T>>> send)
        where T : notnull
    {
        if (!isHeld)
        {
            return await send();
        }

        if (pipeline is not null)
        {
            throw new InvalidOperationException("A request with an idempotency key sends one command.");
        }

        var prospect = new TaskCompletionSource<Result<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        reached = prospect;
        var sent = send();
        pipeline = ErrorOf(sent);
        return await await Task.WhenAny(prospect.Task, sent);
    }

    /// <summary>Called by the unit of work when nothing but the save is left to do.</summary>
    internal async Task Reach<TResponse>(TResponse response)
    {
        if (reached is TaskCompletionSource<TResponse> prospect)
        {
            IsReached = true;
            prospect.SetResult(response);
            await answered.Task;
        }
    }

    private static async Task<Error?> ErrorOf<T>(Task<Result<T>> sent)
        where T : notnull => (await sent).Error;
}
