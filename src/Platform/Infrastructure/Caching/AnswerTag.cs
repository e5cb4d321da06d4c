namespace Monolith.Platform.Infrastructure;

/// <summary>
/// The version of one tag as this instance knows it; it is part of the keys of all answers with that tag. A new version leaves everything that
/// was kept before behind, also an answer that was being fetched meanwhile and is kept later: its key holds the version from before.
/// While this instance cannot know what the others changed, or they not yet what it changed, the version is its own and shared with nobody.
/// </summary>
internal sealed class AnswerTag(string name)
{
    private readonly Lock gate = new();
    private long shared;
    private long own;
    private long changes;
    private long told;
    private bool isAlone = true;
    private volatile string version = "0";

    public string Name => name;

    /// <summary>What keys hold of this tag.</summary>
    public string Version => version;

    /// <summary>The latest version that instances agreed on, as far as this one knows; 0 for none.</summary>
    public long Shared => Interlocked.Read(ref shared);

    /// <summary>How many changes of this instance the others are to be told of in all; null when they know of every one.</summary>
    public long? Untold
    {
        get
        {
            lock (gate)
            {
                return told < changes ? changes : null;
            }
        }
    }

    /// <summary>Whether instances agree on a version.</summary>
    public static bool IsShared(string version) => version[0] == 's';

    /// <summary>This instance changed something.</summary>
    /// <returns>The number of the change.</returns>
    public long Change()
    {
        lock (gate)
        {
            version = Own();
            return ++changes;
        }
    }

    /// <summary>The others were told of all changes up to a number, under a version that all agree on.</summary>
    public void Told(long upTo, long agreed)
    {
        lock (gate)
        {
            told = Math.Max(told, upTo);
            Take(agreed);
        }
    }

    /// <summary>Instances agreed on a version.</summary>
    /// <returns>Whether it is news.</returns>
    public bool Know(long agreed)
    {
        lock (gate)
        {
            var isNews = shared > 0 && agreed > shared;
            Take(agreed);
            return isNews;
        }
    }

    /// <summary>From now on it is known what the others change.</summary>
    public void Join()
    {
        lock (gate)
        {
            isAlone = false;
            Take(shared);
        }
    }

    /// <summary>From now on it is not known what the others change.</summary>
    public void Leave()
    {
        lock (gate)
        {
            isAlone = true;
            version = Own();
        }
    }

    private void Take(long agreed)
    {
        shared = Math.Max(shared, agreed);
        if (!isAlone && told == changes)
        {
            version = $"s{shared}";
        }
    }

    private string Own() => $"{++own}";
}
