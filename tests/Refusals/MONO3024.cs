using System.Security.Cryptography;
using Dice = System.Random;

namespace Samples.Chance;

public sealed class Planted
{
    public static int Alias() => new Dice(1).Next(); // refused

    public static Func<int> Lambda() => () => Random.Shared.Next(); // refused

    public static T Generic<T>(IReadOnlyList<T> all)
    {
        T Local() => all[Random.Shared.Next(all.Count)]; // refused
        return Local();
    }
}

public sealed class NearMiss
{
    public static int Number() => RandomNumberGenerator.GetInt32(10);

    public static string Text() => RandomNumberGenerator.GetHexString(32);
}
