using Fire = System.Threading.Tasks.Task;

namespace Samples.Forgotten;

public abstract class Base
{
    protected abstract Fire Work();
}

public abstract class Planted : Base
{
    public void Discards()
    {
        _ = Work(); // refused
    }

    public async void Handle() => await Work(); // refused

    public void Runs(List<int> numbers)
    {
        numbers.ForEach(async number => await Task.Delay(number)); // refused

        async void Local() => await Work(); // refused
        Local();
    }

    public static void Generic<T>(Func<ValueTask<T>> work)
    {
        _ = work(); // refused
    }
}

public abstract class NearMiss : Base
{
    public async Task<int> Awaits()
    {
        _ = await Task.FromResult(1);
        await Work();
        _ = int.TryParse("1", out var number);
        return number;
    }
}
