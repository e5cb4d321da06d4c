using System.Reflection;
using System.Text.RegularExpressions;

namespace Monolith.Platform.Application;

/// <summary>
/// Reads the settings of all modules from the code: each property of a class that names its <c>Section</c>, and each constant whose name
/// ends in <c>Setting</c> or that is a connection string's.
/// </summary>
internal sealed partial class SettingReader(IEnumerable<ProductAssembly> assemblies) : IModuleReader<string>
{
    private const string Mark = "Section";

    public IEnumerable<Owned<string>> Read() =>
        from assembly in assemblies.DistinctBy(assembly => assembly.Assembly)
        from type in assembly.Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where field.IsLiteral && field.FieldType == typeof(string)
        let text = field.GetRawConstantValue() as string
        where text is not null
        from setting in field.Name is Mark ? SettingsOf(type, text) : IsSetting(field, text) ? [text] : []
        select new Owned<string>(assembly.Module, setting);

    private static bool IsSetting(FieldInfo field, string text) =>
        (field.Name.EndsWith("Setting", StringComparison.Ordinal) || text.StartsWith("ConnectionStrings:", StringComparison.Ordinal)) && Name().IsMatch(text);

    private static IEnumerable<string> SettingsOf(Type type, string section)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.SetMethod is { IsPublic: true }).ToList();
        return properties.Count == 0
            ? [section]
            : properties.SelectMany(property => property.PropertyType.Assembly == type.Assembly && property.PropertyType.IsClass
                ? SettingsOf(property.PropertyType, $"{section}:{property.Name}")
                : [$"{section}:{property.Name}"]);
    }

    [GeneratedRegex("^[A-Z][A-Za-z]+(:[A-Z][A-Za-z]+)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
