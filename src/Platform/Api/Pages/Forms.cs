using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>Writes forms that work without script and are told properly by screen readers: labels, hints, errors beside the fields and above them.</summary>
public static class Forms
{
    /// <summary>A form with the secret that proves it to be this page's own; there is no other way to write one.</summary>
    /// <param name="context">The request that asks for the page.</param>
    /// <param name="action">Where it is sent.</param>
    /// <param name="content">Its fields and buttons.</param>
    public static Html Post(HttpContext context, string action, Html content)
    {
        var secret = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return Html.Of($"""<form method="post" action="{action}">{Hidden(secret.FormFieldName, secret.RequestToken)}{content}</form>""");
    }

    public static Html Hidden(string name, string? value) => Html.Of($"""<input type="hidden" name="{name}" value="{value}">""");

    /// <summary>A field with its label, its hint and what is wrong with it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="errors">All errors of the form; those whose path is the field's name are shown.</param>
    public static Html Field(Field field, IReadOnlyList<FieldError> errors)
    {
        var wrong = errors.Where(error => string.Equals(error.Path, field.Name, StringComparison.Ordinal)).ToList();
        var described = string.Join(' ', new[] { field.Hint.Length > 0 ? $"{field.Name}-hint" : "", wrong.Count > 0 ? $"{field.Name}-error" : "" }.Where(id => id.Length > 0));
        return Html.Of(
            $"""
            <div class="field">
            <label for="{field.Name}">{field.Label}</label>
            {(field.Hint.Length == 0 ? Html.Empty : Html.Of($"""<p class="hint" id="{field.Name}-hint">{field.Hint}</p>"""))}
            {(wrong.Count == 0 ? Html.Empty : Html.Of($"""<p class="error" id="{field.Name}-error">{string.Join(' ', wrong.Select(error => error.Message))}</p>"""))}
            <input id="{field.Name}" name="{field.Name}" type="{field.Type}" autocomplete="{field.Autocomplete}" required{Attribute("value", field.Value)}{Attribute("aria-describedby", described)}{Attribute("aria-invalid", wrong.Count > 0 ? "true" : "")}>
            </div>
            """);
    }

    public static Html Button(string label) => Html.Of($"""<button type="submit">{label}</button>""");

    /// <summary>A button for what is not the main thing to do here.</summary>
    public static Html QuietButton(string label) => Html.Of($"""<button type="submit" class="quiet">{label}</button>""");

    /// <summary>What went wrong, above everything else, with links to the fields concerned; nothing when nothing did.</summary>
    /// <param name="error">The failure of the form that was sent.</param>
    /// <param name="fields">The names of the fields on the page.</param>
    public static Html Summary(Error? error, params IReadOnlyList<string> fields)
    {
        if (error is null)
        {
            return Html.Empty;
        }

        var lines = error.Fields.Count == 0
            ? Html.Of($"<p>{error.Message}</p>")
            : Html.Of($"<ul>{Html.Join(error.Fields.Select(field => fields.Contains(field.Path, StringComparer.Ordinal)
                ? Html.Of($"""<li><a href="#{field.Path}">{field.Message}</a></li>""")
                : Html.Of($"<li>{field.Message}</li>")))}</ul>");
        return Html.Of(
            $"""
            <div class="summary" role="alert" aria-labelledby="summary-title" tabindex="-1" autofocus>
            <h2 id="summary-title">There is a problem</h2>
            {lines}
            </div>
            """);
    }

    private static Html Attribute(string name, string value) => value.Length == 0 ? Html.Empty : Html.Of($" {name}=\"{value}\"");
}
