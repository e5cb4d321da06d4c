using Microsoft.Extensions.Options;

namespace Monolith.Platform.Infrastructure;

/// <summary>The folder of everything this installation writes; nobody but its owner can enter it.</summary>
internal sealed class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public DataFolder(IOptions<DatabaseOptions> options)
        : this(options.Value.DataFolder)
    {
    }

    public DataFolder(string path) => Path = System.IO.Path.GetFullPath(path);

    public string Path { get; }

    /// <summary>A file in the folder; the folder exists afterwards.</summary>
    public string File(params ReadOnlySpan<string> names)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
        }
        else
        {
            Directory.CreateDirectory(Path, OwnerOnly);
        }

        return System.IO.Path.Combine([Path, .. names]);
    }
}
