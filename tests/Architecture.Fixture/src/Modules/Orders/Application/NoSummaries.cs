namespace Monolith.Orders.Application;

public sealed class NoSummary
{
    /// <summary> </summary>
    public enum EmptySummary
    {
        None,
    }

    /// <remarks>A remark is no summary.</remarks>
    public interface IOnlyRemarks;

    internal sealed class NeedsNone;
}
