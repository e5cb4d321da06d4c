using System.Globalization;

namespace Monolith.Architecture;

/// <summary>Where something stands.</summary>
/// <param name="File">The path from the repository's root, with slashes; a folder where no file is at fault.</param>
/// <param name="Line">Counted from 1; 0 for the file as a whole.</param>
internal sealed record Place(string File, int Line)
{
    public static Place Of(string file) => new(file, 0);

    public override string ToString() => Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}");
}
