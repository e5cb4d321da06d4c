using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Up to which position each caller who wrote has to see. Of very many, all have to see as far as the last.</summary>
internal sealed class WriterMarks
{
    private const int Most = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<(CallerKind Kind, string Id), long> marks = [];
    private long everybody;

    public void Add(Caller caller, long position)
    {
        lock (gate)
        {
            marks[(caller.Kind, caller.Id)] = Math.Max(position, marks.GetValueOrDefault((caller.Kind, caller.Id)));
            if (marks.Count > Most)
            {
                everybody = Math.Max(everybody, marks.Values.Max());
                marks.Clear();
            }
        }
    }

    public long Of(Caller caller)
    {
        lock (gate)
        {
            return Math.Max(everybody, marks.GetValueOrDefault((caller.Kind, caller.Id)));
        }
    }

    /// <summary>A replica has come that far: marks up to there have no effect any more.</summary>
    public void Drop(long replayed)
    {
        lock (gate)
        {
            foreach (var (caller, _) in marks.Where(mark => mark.Value <= replayed).ToList())
            {
                marks.Remove(caller);
            }
        }
    }
}
