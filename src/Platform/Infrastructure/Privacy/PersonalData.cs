using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

internal sealed class PersonalData(SubjectKeys keys) : IPersonalData
{
    public ValueTask Open<T>(T model, CancellationToken cancellationToken)
        where T : class
    {
        var texts = new List<(object Owner, PersonalMember Member)>();
        PersonalModel.Of(model.GetType())?.Collect(model, texts);
        texts.RemoveAll(text => !PersonalText.IsSealed(text.Member.Get(text.Owner)));
        return texts.Count == 0 ? ValueTask.CompletedTask : Open(texts, cancellationToken);
    }

    public async ValueTask<string> Read(IAboutPerson row, string text, CancellationToken cancellationToken)
    {
        if (!PersonalText.IsSealed(text))
        {
            return text;
        }

        var (subject, column, ciphertext) = PersonalText.Read(PersonalText.Of(row.SubjectId, text));
        return (await keys.Open([subject], cancellationToken))[subject] is { } key ? FieldSealer.Open(key, subject, column, ciphertext) : PersonalText.Erased;
    }

    private async ValueTask Open(List<(object Owner, PersonalMember Member)> texts, CancellationToken cancellationToken)
    {
        var read = texts.ConvertAll(text => (text.Owner, text.Member, Text: PersonalText.Read(text.Member.Get(text.Owner) ?? "")));
        var opened = await keys.Open([.. read.Select(text => text.Text.Subject)], cancellationToken);
        foreach (var (owner, member, (subject, column, ciphertext)) in read)
        {
            member.Set(owner, opened[subject] is { } key ? FieldSealer.Open(key, subject, column, ciphertext) : PersonalText.Erased);
        }
    }
}
