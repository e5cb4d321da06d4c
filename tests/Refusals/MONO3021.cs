using Moment = System.DateTime;

namespace Samples.Clocks;

public sealed class Planted
{
    public static Moment Alias() => Moment.Now; // refused

    public static Func<DateTimeOffset> Lambda() => () => DateTimeOffset.UtcNow; // refused

    public static DateTime Local()
    {
        DateTime Day() => DateTime.Today; // refused
        return Day();
    }
}

public sealed class NearMiss(TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public DateTime Day => Now.UtcDateTime.Date;
}
