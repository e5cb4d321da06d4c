using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monolith.Platform.Api;

/// <summary>Writes the OpenAPI document as one page to read: no script, so that it works anywhere and the browser's own search finds everything.</summary>
internal sealed class DocsPage(JsonObject document)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Key, string Word)[] Limits = [("format", ""), ("minimum", "from "), ("maximum", "to "), ("maxLength", "at most "), ("default", "otherwise ")];

    public Html Render()
    {
        var operations = Members(document["paths"])
            .SelectMany(path => Members(path.Value).Select(method => new Operation(path.Key, method.Key, method.Value)))
            .ToLookup(operation => operation.Tag, StringComparer.Ordinal);
        var tags = (document["tags"] as JsonArray ?? []).Select(tag => (Name: Text(tag, "name"), Description: Text(tag, "description"))).ToList();
        return HtmlPage.Of("Documentation", Html.Of(
            $"""
            <a class="skip" href="#main">Skip to the content</a>
            <div class="layout">
            <nav aria-label="Operations">
            <h2><a href="#main">Overview</a></h2>
            {Html.Join(tags.Select(tag => Html.Of($"<h2>{tag.Name}</h2><ul>{Html.Join(operations[tag.Name].Select(LinkTo))}</ul>")))}
            <h2><a href="#schemas">Schemas</a></h2>
            <h2><a href="/problems">Problems</a></h2>
            </nav>
            <main id="main">
            <h1>{Text(document["info"], "title")}, version {Text(document["info"], "version")}</h1>
            <p>{Text(document["info"], "summary")} {Prose(Text(document["info"], "description"))}</p>
            <p>The same for programs: <a href="/openapi/v1.json">OpenAPI 3.1</a>. What errors mean: <a href="/problems">problems</a>.</p>
            {Html.Join(tags.Select(tag => Html.Of($"<h2>{tag.Name}</h2><p>{tag.Description}</p>{Html.Join(operations[tag.Name].Select(Section))}")))}
            <h2 id="schemas">Schemas</h2>
            {Html.Join(Members(document["components"]?["schemas"]).Select(schema => SchemaSection(schema.Key, schema.Value)))}
            </main>
            </div>
            """));
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node as JsonObject ?? [];

    private static bool Flag(JsonNode? node, string name) => node?[name] is JsonValue value && value.TryGetValue<bool>(out var set) && set;

    private static string Text(JsonNode? node, string name) => node?[name]?.ToString() ?? "";

    /// <summary>Text of the document, in which back quotes mark code.</summary>
    private static Html Prose(string text) => Html.Join(text.Split('`').Select((part, index) => index % 2 == 0 ? Html.Of($"{part}") : Html.Of($"<code>{part}</code>")));

    private static Html LinkTo(Operation operation) =>
        Html.Of($"""<li><a href="#{operation.Id}">{operation.Summary}</a></li>""");

    private static Html Sample(string heading, JsonNode? sample) => sample is null
        ? Html.Empty
        : Html.Of($"""<h4>{heading}</h4><pre tabindex="0"><code>{sample.ToJsonString(Readable)}</code></pre>""");

    private Html Section(Operation operation)
    {
        var body = Members(operation.Node?["requestBody"]?["content"]).ToList();
        return Html.Of(
            $"""
            <section class="operation" id="{operation.Id}" aria-labelledby="{operation.Id}-title">
            <h3 id="{operation.Id}-title">{operation.Summary}</h3>
            <code class="route"><span class="method {operation.Method}">{operation.Method.ToUpperInvariant()}</span>{operation.Path}</code>
            {Html.Join(Text(operation.Node, "description").Split("\n\n").Select(part => Html.Of($"<p>{Prose(part)}</p>")))}
            {Parameters(operation.Node?["parameters"] as JsonArray ?? [])}
            {(body.Count == 0 ? Html.Empty : Html.Of($"<h4>Body</h4><p>{TypeOf(body[0].Value?["schema"])} as {Html.Join(body.Select((content, index) => Html.Of($"{(index == 0 ? "" : " or ")}<code>{content.Key}</code>")))}</p>"))}
            {(body.Count == 0 ? Html.Empty : Sample("Example of a body", body[0].Value?["example"]))}
            <h4>Answers</h4>
            <div class="scroll"><table><thead><tr><th scope="col">Status</th><th scope="col">What it says</th><th scope="col">Body</th></tr></thead>
            <tbody>{Html.Join(Members(operation.Node?["responses"]).Select(answer => AnswerRow(answer.Key, Resolve(answer.Value))))}</tbody></table></div>
            {Html.Join(Members(operation.Node?["responses"]).SelectMany(answer => Members(answer.Value?["content"])).Select(content => Sample("Example of an answer", content.Value?["example"])))}
            </section>
            """);
    }

    private static Html Parameters(JsonArray parameters) => parameters.Count == 0
        ? Html.Empty
        : Html.Of(
            $"""
            <h4>Parameters</h4>
            <div class="scroll"><table><thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
            <tbody>{Html.Join(parameters.Select(parameter => Html.Of(
                $"""<tr><td><code>{Text(parameter, "name")}</code>{Need(Flag(parameter, "required"))}</td><td>{Text(parameter, "in")}</td><td>{TypeOf(parameter?["schema"])}</td><td>{Prose(Text(parameter, "description"))}</td></tr>""")))}</tbody></table></div>
            """);

    private static Html AnswerRow(string status, JsonNode? answer) => Html.Of(
        $"""<tr><td>{status}</td><td>{Prose(Text(answer, "description"))}</td><td>{Html.Join(Members(answer?["content"]).Select(content => TypeOf(content.Value?["schema"])))}</td></tr>""");

    private static Html SchemaSection(string name, JsonNode? schema)
    {
        var required = (schema?["required"] as JsonArray ?? new JsonArray()).Select(member => member?.ToString()).ToHashSet(StringComparer.Ordinal);
        return Html.Of(
            $"""
            <section class="operation" id="schema-{name}" aria-labelledby="schema-{name}-title">
            <h3 id="schema-{name}-title">{name}</h3>
            <p>{Prose(Text(schema, "description"))}</p>
            <div class="scroll"><table><thead><tr><th scope="col">Member</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
            <tbody>{Html.Join(Members(schema?["properties"]).Select(member => Html.Of(
                $"""<tr><td><code>{member.Key}</code>{Need(required.Contains(member.Key))}</td><td>{TypeOf(member.Value)}</td><td>{Prose(Text(member.Value, "description"))}</td></tr>""")))}</tbody></table></div>
            </section>
            """);
    }

    private static Html Need(bool isRequired) => isRequired ? Html.Of($"""<br><span class="dim">required</span>""") : Html.Empty;

    private static Html TypeOf(JsonNode? schema)
    {
        if (schema?["$ref"] is { } reference)
        {
            var name = reference.ToString().Split('/')[^1];
            return Html.Of($"""<a href="#schema-{name}">{name}</a>""");
        }

        if (schema?["oneOf"] is JsonArray choices)
        {
            return Html.Join(choices.Select((choice, index) => Html.Of($"{(index == 0 ? "" : " or ")}{TypeOf(choice)}")));
        }

        if (schema?["items"] is { } items)
        {
            return Html.Of($"list of {TypeOf(items)}");
        }

        var words = new List<string>();
        if (schema?["enum"] is JsonArray values)
        {
            words.Add(string.Join(", ", values.Select(value => value?.ToString() ?? "null")));
        }
        else
        {
            words.Add(schema?["type"] is JsonArray types ? string.Join(" or ", types.Select(type => type?.ToString())) : Text(schema, "type"));
            words.AddRange(Limits
                .Where(part => schema?[part.Key] is not null)
                .Select(part => $"{part.Word}{schema?[part.Key]}{(part.Key is "maxLength" ? " characters" : "")}"));
        }

        return Html.Of($"{string.Join(", ", words)}");
    }

    /// <summary>What a reference to a shared answer stands for.</summary>
    private JsonNode? Resolve(JsonNode? node) => node?["$ref"] is { } reference
        ? document["components"]?["responses"]?[reference.ToString().Split('/')[^1]]
        : node;

    private sealed record Operation(string Path, string Method, JsonNode? Node)
    {
        public string Id => Text(Node, "operationId");

        public string Summary => Text(Node, "summary");

        public string Tag => Node?["tags"]?[0]?.ToString() ?? "";
    }
}
