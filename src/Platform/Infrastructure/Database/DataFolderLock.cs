namespace Monolith.Platform.Infrastructure;

/// <summary>Holds a data folder for one process: two would run background work twice and disturb each other's writes.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream file;

    private DataFolderLock(FileStream file) => this.file = file;

    /// <summary>Takes the folder; the operating system gives it back when the process ends, however it ends.</summary>
    /// <exception cref="StartupRefusedException">Another process holds the folder.</exception>
    public static DataFolderLock Take(DataFolder folder)
    {
        try
        {
            return Open(folder, "host.lock");
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            throw new StartupRefusedException(
                [$"Another host, or the command line, already uses the data folder {folder.Path}. Stop it, or name another folder with Database__DataFolder."],
                exception);
        }
    }

    /// <summary>Waits until nobody else has the turn to migrate the folder's databases; a host, which stays, would be waited for without end.</summary>
    public static async Task<DataFolderLock> TakeTurn(DataFolder folder, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return Open(folder, "migrate.lock");
            }
            catch (IOException exception) when (IsHeld(exception))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    public void Dispose() => file.Dispose();

    private static DataFolderLock Open(DataFolder folder, string name) =>
        new(new FileStream(folder.File(name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));

    /// <summary>A sharing violation: EAGAIN on Linux, EWOULDBLOCK on macOS, ERROR_SHARING_VIOLATION on Windows.</summary>
    private static bool IsHeld(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);
}
