namespace Monolith.Identity.Domain;

/// <summary>A time that doubles from one failure to the next, up to a limit.</summary>
internal static class Doubling
{
    public static TimeSpan Of(TimeSpan first, int times, TimeSpan longest)
    {
        var factor = Math.Pow(2, Math.Max(times, 0));
        return factor < longest / first ? first * factor : longest;
    }
}
