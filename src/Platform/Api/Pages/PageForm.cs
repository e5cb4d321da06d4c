using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Monolith.Platform.Api;

/// <summary>What a person sent with a page's form; read only after the form has proven to be the page's own.</summary>
public sealed class PageForm : IBindableFromHttpContext<PageForm>
{
    private readonly IFormCollection fields;

    private PageForm(IFormCollection fields) => this.fields = fields;

    /// <summary>The text of a field, the first when it came several times; empty when it did not come.</summary>
    public string this[string name] => fields[name] is [{ } first, ..] ? first : "";

    public static async ValueTask<PageForm?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        new(await context.Request.ReadFormAsync(context.RequestAborted));
}
