using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Monolith.CodeFixes;

/// <summary>Offers the one thing that mends a refusal, where that takes no thought.</summary>
public abstract class RefusalFix : CodeFixProvider
{
    private protected RefusalFix(string title, params string[] ids) => (Title, FixableDiagnosticIds) = (title, [.. ids]);

    /// <summary>The refusals that it mends.</summary>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    private string Title { get; }

    /// <summary>Editors may mend all places at once.</summary>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <summary>Offers to mend what was found.</summary>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Mend(node) is var (old, mended))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, mended))), GetType().Name), diagnostic);
            }
        }
    }

    /// <summary>What to replace by what; null where it would take more than that.</summary>
    private protected abstract (SyntaxNode Old, SyntaxNode Mended)? Mend(SyntaxNode node);
}
