namespace Monolith.Browser.Tests;

/// <summary>A test that needs Debian's Chromium; where that is missing it says how to get it, and CI counts it as failed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public const string Chromium = "/usr/bin/chromium";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium))
        {
            Skip = $"{Chromium} is missing; install it with: build/test --install";
        }
    }
}
