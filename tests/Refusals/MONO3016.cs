using Work = System.Threading.Tasks.Task<int>;

namespace Samples.Blocking;

public abstract class Base
{
    protected abstract Work Count();
}

public abstract class Planted : Base
{
    public int Result() => Count().Result; // refused

    public void Waits() => Count().Wait(); // refused

    public async Task<int> Awaiter()
    {
        var lambda = async () =>
        {
            await Task.Yield();
            return Count().ConfigureAwait(false).GetAwaiter().GetResult(); // refused
        };
        return await lambda();
    }

    public static T Generic<T>(Func<ValueTask<T>> work)
    {
        T Local() => work().GetAwaiter().GetResult(); // refused
        return Local();
    }
}

public abstract class NearMiss : Base
{
    public string Result { get; } = nameof(Task<int>.Result);

    public async Task<int> Awaits() => await Count() + Result.Length;

    public Work Known(Work work) => work.IsCompletedSuccessfully ? Task.FromResult(work.Result) : work;

    public static void Enters(SemaphoreSlim turn) => turn.Wait();
}
