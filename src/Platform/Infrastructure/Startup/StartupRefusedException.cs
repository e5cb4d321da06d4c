namespace Monolith.Platform.Infrastructure;

/// <summary>The host must not run as it is configured; each problem names the remedy and holds no secret.</summary>
public sealed class StartupRefusedException(IReadOnlyList<string> problems, Exception? innerException = null)
    : Exception("The host refuses to start:" + string.Concat(problems.Select(problem => $"{Environment.NewLine}- {problem}")), innerException)
{
    public IReadOnlyList<string> Problems => problems;
}
