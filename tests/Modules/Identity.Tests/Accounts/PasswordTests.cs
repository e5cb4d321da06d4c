using Monolith.Identity.Domain;

namespace Monolith.Identity.Tests.Accounts;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("aaaaaaaaaaaz but then some more")]
    [InlineData("8391 4720 5518 3346")]
    [InlineData("пароль для моей собаки")]
    [InlineData("我的狗喜欢在花园里追猫咪")]
    [InlineData("🦊🐸🦉🐢🐙🦀🐳🦋🐝🌵🍄🌻")]
    [InlineData("administration of zebras")]
    public void Long_and_uncommon_is_good_whatever_it_is_made_of(string password) => Password.Problem(password).ShouldBeNull();

    [Theory]
    [InlineData("elevenchar1")]
    [InlineData("🦊🐸🦉🐢🐙🦀🐳🦋🐝🌵🍄")]
    public void Less_than_twelve_characters_are_too_few(string password) => Password.Problem(password).ShouldNotBeNull().ShouldContain("12 to 128");

    [Fact]
    public void More_than_128_characters_are_too_many()
    {
        var words = string.Concat(Enumerable.Range(0, 64).Select(i => (char)('a' + (i * 7 % 26))));

        Password.Problem(words + words.ToUpperInvariant()).ShouldBeNull();
        Password.Problem(words + words.ToUpperInvariant() + "x").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("password1234")]
    [InlineData("PassWord!2024!")]
    [InlineData("123456password")]
    [InlineData("qwerty123456")]
    [InlineData("qwertyuiopas")]
    [InlineData("123456789012")]
    [InlineData("987654321098")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("horsehorsehorse")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("q1w2e3r4t5y6")]
    [InlineData("max1234567890")]
    [InlineData("ｐａｓｓｗｏｒｄ１２３４")]
    [InlineData("my monolith account")]
    public void What_is_guessed_first_is_refused(string password) => Password.Problem(password).ShouldNotBeNull();

    [Fact]
    public void Ways_to_type_the_same_are_the_same_password() => Password.Normalize("Cafe\u0301 noir ﬁn").ShouldBe(Password.Normalize("Caf\u00e9 noir fin"));

    [Theory]
    [InlineData("grace.hopper@example.com", "xx GRACE.HOPPER xx", true)]
    [InlineData("grace.hopper@example.com", "xx grace hopper xx", false)]
    [InlineData("al@example.com", "all is well that ends", false)]
    public void It_may_not_hold_the_name_of_the_mailbox(string email, string password, bool holds) => Password.Holds(password, email).ShouldBe(holds);
}
