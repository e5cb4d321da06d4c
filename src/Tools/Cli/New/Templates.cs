namespace Monolith.Cli;

/// <summary>The templates in build/templates, made into files by <c>dotnet new</c>, which product teams may as well call themselves.</summary>
internal sealed class Templates(Sources sources, DotNet dotnet)
{
    /// <summary>The files that a template makes, by their path within the sources.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Make(string template, string name, IReadOnlyDictionary<string, string> arguments, CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("mono-new-").FullName;
        try
        {
            // A hive of its own: what somebody has installed, and in which version, is theirs.
            var hive = Path.Combine(scratch, "hive");
            var made = Path.Combine(scratch, "made");
            await dotnet.Run("the templates", ["new", "install", sources.PathOf("build/templates"), "--debug:custom-hive", hive], cancellationToken);
            await dotnet.Run(
                "the template",
                ["new", template, "--name", name, "--output", made, "--debug:custom-hive", hive, "--no-update-check", .. arguments.SelectMany(argument => (string[])[$"--{argument.Key}", argument.Value])],
                cancellationToken);
            return Directory.EnumerateFiles(made, "*", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(made, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }
}
