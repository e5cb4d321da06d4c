using System.Globalization;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>How many keys each key-encryption key wraps.</summary>
/// <param name="Keys">Numbers by the ids of key-encryption keys.</param>
internal sealed record PrivacyAnswer(IReadOnlyDictionary<string, long> Keys)
{
    public static async Task Write(IReadOnlyDictionary<string, long> keys, bool json)
    {
        if (json)
        {
            await CliJson.Write(new PrivacyAnswer(keys), types => types.PrivacyAnswer);
            return;
        }

        foreach (var (id, count) in keys.OrderBy(key => key.Key, StringComparer.Ordinal))
        {
            Terminal.Out.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{id}: {count} key(s)");
        }

        if (keys.Count == 0)
        {
            Terminal.Out.WriteLine("The key store is empty.");
        }
    }
}
