using System.Runtime.CompilerServices;
using Monolith.Platform.Domain;

namespace Monolith.Testing;

/// <summary>Something that is about to happen in a module that runs alone.</summary>
public sealed class Sending<T>
    where T : notnull
{
    private readonly EventRun events;
    private readonly string cause;
    private readonly Func<Task<Result<T>>> send;

    internal Sending(EventRun events, string cause, Func<Task<Result<T>>> send) => (this.events, this.cause, this.send) = (events, cause, send);

    /// <summary>Awaited alone, it happens, and the events that it publishes wait.</summary>
    public TaskAwaiter<Result<T>> GetAwaiter() => send().GetAwaiter();

    /// <summary>It happens, and then whatever follows from it, until nothing is left to do: pauses between attempts pass on the virtual clock.</summary>
    /// <param name="mayGiveUp">Whether a handler may give up, which otherwise fails the test with all that happened.</param>
    public async Task<Outcome<T>> UntilQuiet(bool mayGiveUp = false)
    {
        await events.Begin();
        var result = await send();
        var tree = await events.UntilQuiet(result.IsSuccess ? cause : $"{cause} failed: {result.Error.Code}: {result.Error.Message}");
        return tree.GaveUp && !mayGiveUp
            ? throw new InvalidOperationException($"A handler gave up.\n\n{tree}")
            : new(result, tree);
    }
}
