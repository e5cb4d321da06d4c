using Quiet = System.Diagnostics.CodeAnalysis.SuppressMessageAttribute;

#pragma warning disable CA1822 // CA1822, refused

namespace Samples.Suppressions;

[Quiet("Design", "CA1052")] // refused
public partial class Planted
{
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1024", Justification = "<Pending>")] // refused
    public static int Get() => 1;
}

#nullable disable // 1, refused
public partial class Planted
{
    public string Text { get; set; }
}
#nullable restore

public sealed class NearMiss
{
#pragma warning disable CA1024 // The name is what callers of the old version know.
    public static int Get() => 1;
#pragma warning restore CA1024

    [Quiet("Design", "CA1024", Justification = "the name is what callers know")]
    public static int GetOther() => 1;
}
