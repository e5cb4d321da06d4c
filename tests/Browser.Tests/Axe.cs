using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Monolith.Browser.Tests;

/// <summary>
/// Holds a page against the rules of https://github.com/dequelabs/axe-core. Deque's package for Playwright sends the script at each look and opens
/// another page for the results, which takes ten times as long; these pages have no frames that would need it.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is seriously or critically wrong, by the rules named or else by all.</summary>
    public static async Task<string[]> Complaints(this IPage page, params string[] rules)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(
            """
            async rules => (await axe.run(document, { resultTypes: ['violations'], ...(rules.length ? { runOnly: rules } : {}) })).violations
                .filter(violation => ['serious', 'critical'].includes(violation.impact))
                .map(violation => `${violation.id}: ${violation.help}: ${violation.nodes.map(node => node.html).join(' | ')}`)
            """,
            rules);
    }
}
