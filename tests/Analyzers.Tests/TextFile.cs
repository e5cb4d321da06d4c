using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Monolith.Analyzers.Tests;

/// <summary>A file beside the sources, as compilers hand it to analyzers.</summary>
internal sealed class TextFile(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
