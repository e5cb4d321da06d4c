namespace Monolith.Platform.Application;

/// <summary>What every list can be asked for; a list's query adds its filters.</summary>
public abstract record PageQuery
{
    public const int MaxLimit = 100;

    public const int DefaultLimit = 20;

    /// <summary>The longest cursor that is read, in characters.</summary>
    public const int MaxCursorLength = 1000;

    /// <summary>The order, one of those the list supports; a leading hyphen reverses it.</summary>
    public string? Sort { get; init; }

    /// <summary>The cursor of an earlier page; it goes with the same filters and order only.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many items at most, 1 to 100; 20 when absent.</summary>
    public int? Limit { get; init; }
}
