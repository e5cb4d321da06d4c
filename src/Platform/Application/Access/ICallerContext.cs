namespace Monolith.Platform.Application;

/// <summary>Tells on whose behalf the present work is done.</summary>
public interface ICallerContext
{
    /// <summary>The caller; <see cref="Caller.Anonymous"/> unless somebody was set.</summary>
    Caller Current { get; }

    /// <summary>Does what follows, in this asynchronous flow, on behalf of a caller, until disposed.</summary>
    IDisposable Become(Caller caller);
}
