using System.Text;
using Monolith.Testing;
using Npgsql;

namespace Monolith.Host.Tests;

/// <summary>Words that are about people, sought in everything that the product leaves behind: as they are, in hexadecimal and in Base64.</summary>
internal sealed class Planted
{
    private readonly List<(string Word, string Form, byte[] Bytes)> sought = [];

    public Planted(params IReadOnlyList<string> words)
    {
        foreach (var word in words.SelectMany(word => (string[])[word, word.ToLowerInvariant(), word.ToUpperInvariant()]).Distinct(StringComparer.Ordinal))
        {
            Seek(word, "clear", word);
            Seek(word, "hexadecimal", Convert.ToHexString(Encoding.UTF8.GetBytes(word)));
            Seek(word, "hexadecimal", Convert.ToHexStringLower(Encoding.UTF8.GetBytes(word)));
            sought.Add((word, "UTF-16", Encoding.Unicode.GetBytes(word)));
            for (var before = 0; before < 3; before++)
            {
                Seek(word, "Base64", InBase64(word, before));
                Seek(word, "base64url", InBase64(word, before).Replace('+', '-').Replace('/', '_'));
            }
        }
    }

    /// <summary>Everything that is found, by what it was found in.</summary>
    public async Task<IReadOnlyList<string>> FoundIn(string dataFolder)
    {
        var found = new List<string>();
        foreach (var file in Directory.GetFiles(dataFolder, "*", SearchOption.AllDirectories).Where(file => !IsLock(file)))
        {
            found.AddRange(In(Path.GetRelativePath(dataFolder, file), await ReadShared(file)));
        }

        found.AddRange(In("rows", Encoding.UTF8.GetBytes(await TestDatabase.Dump(dataFolder))));
        if (TestDatabase.Provider is "PostgreSql")
        {
            var connectionString = TestDatabase.SettingsFor(dataFolder)["ConnectionStrings:Monolith"];
            await using var server = NpgsqlDataSource.Create(connectionString);
            found.AddRange(In("pg_dump", await ServerFiles.Dumped(server, connectionString)));
            foreach (var file in await ServerFiles.Of(server))
            {
                found.AddRange(In(file, await ReadShared(file)));
            }
        }

        return found;
    }

    public IEnumerable<string> In(string name, byte[] content) =>
        sought.Where(form => content.AsSpan().IndexOf(form.Bytes) >= 0).Select(form => $"{form.Word} ({form.Form}) in {name}");

    private void Seek(string word, string form, string text) => sought.Add((word, form, Encoding.UTF8.GetBytes(text)));

    /// <summary>The digits that stand for nothing but the word, where this many bytes, modulo 3, come before it.</summary>
    private static string InBase64(string word, int before)
    {
        var digits = Convert.ToBase64String([.. new byte[before], .. Encoding.UTF8.GetBytes(word)]).TrimEnd('=');
        var whole = (before + Encoding.UTF8.GetByteCount(word)) % 3 is 0;
        return digits[(before is 0 ? 0 : before + 1)..(whole ? ^0 : ^1)];
    }

    /// <summary>What a running host holds, and nobody else may open; it is empty.</summary>
    private static bool IsLock(string file) => Path.GetExtension(file) is ".lock";

    private static async Task<byte[]> ReadShared(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        return content.ToArray();
    }
}
