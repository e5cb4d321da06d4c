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
    /// <param name="error">What was wrong with the form that was sent; what names this field is shown at it.</param>
    /// <param name="value">What stands in it already; never a password.</param>
    public static Html Field(Field field, Error? error, string value = "")
    {
        var wrong = (error?.Fields ?? []).Where(one => string.Equals(one.Path, field.Name, StringComparison.Ordinal)).ToList();
        var described = string.Join(' ', new[] { field.Hint.Length > 0 ? $"{field.Name}-hint" : "", wrong.Count > 0 ? $"{field.Name}-error" : "" }.Where(id => id.Length > 0));
        return Html.Of(
            $"""
            <div class="field">
            <label for="{field.Name}">{field.Label}</label>
            {(field.Hint.Length == 0 ? Html.Empty : Html.Of($"""<p class="hint" id="{field.Name}-hint">{field.Hint}</p>"""))}
            {(wrong.Count == 0 ? Html.Empty : Html.Of($"""<p class="error" id="{field.Name}-error">{string.Join(' ', wrong.Select(one => one.Message))}</p>"""))}
            <input id="{field.Name}" name="{field.Name}" type="{field.Type}" autocomplete="{field.Autocomplete}" required{Attribute("value", value)}{Attribute("aria-describedby", described)}{Attribute("aria-invalid", wrong.Count > 0 ? "true" : "")}>
            </div>
            """);
    }

    public static Html Button(string label) => Html.Of($"""<button type="submit">{label}</button>""");

    /// <summary>A button for what is not the main thing to do here.</summary>
    /// <param name="label">What it does.</param>
    /// <param name="what">To what; heard and not seen, where the place says it to the eye.</param>
    public static Html QuietButton(string label, string what = "") => Html.Of(
        $"""<button type="submit" class="quiet">{label}{(what.Length == 0 ? Html.Empty : Html.Of($"""<span class="heard"> {what}</span>"""))}</button>""");

    /// <summary>A button that sends which of several it is.</summary>
    public static Html Choice(string name, string value, string label) => Html.Of($"""<button type="submit" name="{name}" value="{value}">{label}</button>""");

    /// <inheritdoc cref="Choice"/>
    public static Html QuietChoice(string name, string value, string label) =>
        Html.Of($"""<button type="submit" class="quiet" name="{name}" value="{value}">{label}</button>""");

    /// <summary>What went wrong, above everything else, with links to the fields concerned.</summary>
    internal static Html Summary(Error error, IReadOnlyList<Field> fields)
    {
        var lines = error.Fields.Count == 0
            ? Html.Of($"<p>{error.Message}</p>")
            : Html.Of($"<ul>{Html.Join(error.Fields.Select(wrong => fields.FirstOrDefault(field => string.Equals(field.Name, wrong.Path, StringComparison.Ordinal)) is { } field
                ? Html.Of($"""<li><a href="#{field.Name}">{field.Label}: {wrong.Message}</a></li>""")
                : Html.Of($"<li>{wrong.Message}</li>")))}</ul>");
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
