namespace Monolith.Testing;

/// <summary>The sources that these tests were built from.</summary>
public static class Repository
{
    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Monolith.sln")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException($"No Monolith.sln above {AppContext.BaseDirectory}.");
            }

            return folder.FullName;
        }
    }

    /// <summary>A file or folder, from the root.</summary>
    public static string PathOf(params ReadOnlySpan<string> names) => Path.Combine([Root, .. names]);
}
