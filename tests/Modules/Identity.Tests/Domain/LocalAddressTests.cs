using Monolith.Identity.Domain;

namespace Monolith.Identity.Tests.Domain;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/account")]
    [InlineData("/account/sessions/0198c0de-0000-7000-8000-000000000000/end")]
    [InlineData("/connect/authorize?client_id=spa&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&scope=openid%20a.b.c&state=a/b?c")]
    public void Takes_paths_and_queries_of_this_product(string text)
    {
        LocalAddress.IsValid(text).ShouldBeTrue();
        LocalAddress.From(text).Value.ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("account")]
    [InlineData(" /account")]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("HTTPS://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\tevil")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("/account\r\nSet-Cookie: a=b")]
    [InlineData("/account?a=\r\nSet-Cookie: a=b")]
    [InlineData("/account?a=\0")]
    [InlineData("/%2Fevil.example")]
    [InlineData("/%2f%2fevil.example")]
    [InlineData("/%5Cevil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("/%252Fevil.example")]
    [InlineData("/.//evil.example")]
    [InlineData("/..//evil.example")]
    [InlineData("/account/../../evil.example")]
    [InlineData("/account//evil.example")]
    [InlineData("/account/")]
    [InlineData("/@evil.example")]
    [InlineData("/account:80@evil.example")]
    [InlineData("/account#//evil.example")]
    [InlineData("/account?a=b#c")]
    [InlineData("/account?a=b\\c")]
    [InlineData("/account?a=\"><script>")]
    [InlineData("/account?a=b c")]
    [InlineData("/\u2215evil.example")]
    [InlineData("/\uFF0Fevil.example")]
    [InlineData("/account?a=\u202E")]
    public void Refuses_whatever_could_be_read_as_another_host(string? text) => LocalAddress.IsValid(text).ShouldBeFalse();

    [Fact]
    public void Refuses_what_is_too_long()
    {
        LocalAddress.IsValid("/" + new string('a', LocalAddress.MaxLength - 1)).ShouldBeTrue();
        LocalAddress.IsValid("/" + new string('a', LocalAddress.MaxLength)).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => LocalAddress.From("//evil.example"));
    }

    [Theory]
    [InlineData("/account", "/account?consent=denied")]
    [InlineData("/account?a=b", "/account?a=b&consent=denied")]
    public void Grows_by_a_parameter(string text, string expected) => LocalAddress.From(text).With("consent", "denied").Value.ShouldBe(expected);
}
