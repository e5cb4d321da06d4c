using System.Collections.Frozen;
using System.Text;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>All tags of the product.</summary>
internal sealed class AnswerTags(CacheCatalog catalog)
{
    private readonly FrozenDictionary<string, AnswerTag> tags =
        catalog.Tags.ToFrozenDictionary(name => name, name => new AnswerTag(name), StringComparer.Ordinal);

    public IReadOnlyList<AnswerTag> All => tags.Values;

    public AnswerTag this[string name] => tags[name];

    /// <summary>Begins the key of an answer with the versions of its tags.</summary>
    /// <returns>Whether instances agree on all of them, so that they can share the answer.</returns>
    public bool WriteVersions(IReadOnlyList<string> names, StringBuilder key)
    {
        var areShared = true;
        foreach (var name in names)
        {
            var tag = tags[name];
            var version = tag.Version;
            areShared &= AnswerTag.IsShared(version);
            key.Append(version).Append(' ');
        }

        return areShared;
    }
}
