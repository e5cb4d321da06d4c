using Whatever = System.Exception;

namespace Samples.Swallowed;

public sealed class Planted
{
    public static int Plain(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Whatever) // refused
        {
            return 0;
        }
    }

    public static void Filter(Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException) // refused
        {
            _ = exception;
        }
    }

    public static async Task Lambda(Func<Task> work)
    {
        var run = async () =>
        {
            try
            {
                await work();
            }
            catch // refused
            {
                Action later = () => throw new InvalidOperationException("never called");
            }
        };
        await run();
    }

    public static void Generic<T>(Action work)
        where T : Exception
    {
        try
        {
            work();
        }
        catch (T) // refused
        {
            // Nothing.
        }
    }

    public static void Silent(Action work)
    {
        try
        {
            work();
        }
        catch (TimeoutException) // refused
        {
        }
    }
}

public sealed class NearMiss
{
    public static string Work(Action work, Action<Exception> log)
    {
        try
        {
            work();
        }
        catch (TimeoutException)
        {
            // The next round does it.
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return "not a number";
        }
        catch (OperationCanceledException exception)
        {
            return exception.Message;
        }
        catch (Exception exception) when (IsTrouble(exception))
        {
            return "later";
        }
        catch (Exception exception)
        {
            log(exception);
        }

        return "";
    }

    private static bool IsTrouble(Exception exception) => exception is TimeoutException;

    public static void Clean(Action work, Action undo)
    {
        try
        {
            work();
        }
        catch
        {
            undo();
            throw;
        }
    }
}
