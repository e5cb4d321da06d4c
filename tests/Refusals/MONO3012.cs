namespace Samples.Secrets;

public static class Planted
{
    private const string ApiKey = "q7Rf2Zx9Lm4Tb8Wc1Vn6"; // refused

    public static string Connection() => "Host=db;Username=app;Password=hunter2hunter2"; // refused

    public static Uri Broker => new("amqp://app:tr0ub4dor@broker/"); // refused

    public static string Token() => "ghp_" + "0123456789abcdefghijABCDEFGHIJ012345" + ApiKey;

    public static string Whole() => "ghp_0123456789abcdefghijABCDEFGHIJ012345"; // refused
}

public static class NearMiss
{
    public const string PasswordSetting = "Identity:FirstAdministrator:Password";

    public const string TokenPath = "/connect/token";

    public const string Hint = "Host=db;Username=app;Password=<from the vault>";

    public static string Connection(string password) => $"Host=db;Username=app;Password={password}";

    public static readonly Uri Address = new("https://example.com/with:colon");
}
