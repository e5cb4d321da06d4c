namespace Monolith.Platform.Infrastructure;

/// <summary>Holds a data folder for one host: two would run background work twice and disturb each other's writes.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream file;

    private DataFolderLock(FileStream file) => this.file = file;

    /// <summary>Takes the folder; the operating system gives it back when the process ends, however it ends.</summary>
    /// <exception cref="StartupRefusedException">Another host holds the folder.</exception>
    public static DataFolderLock Take(DataFolder folder)
    {
        try
        {
            return new(new FileStream(folder.File("host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new StartupRefusedException(
                [$"Another host already uses the data folder {folder.Path}. Stop it, or give this one a folder of its own with Database__DataFolder."],
                exception);
        }
    }

    public void Dispose() => file.Dispose();
}
