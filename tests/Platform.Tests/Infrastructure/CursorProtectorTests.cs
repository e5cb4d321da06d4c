using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

public sealed class CursorProtectorTests
{
    private readonly CursorProtector protector = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void A_cursor_reads_back_and_is_safe_in_a_url()
    {
        var cursor = protector.Protect("position"u8);

        protector.Unprotect(cursor).ShouldBe("position"u8.ToArray());
        Uri.EscapeDataString(cursor).ShouldBe(cursor);
        Encoding.UTF8.GetString(Convert.FromBase64String(cursor.Replace('-', '+').Replace('_', '/').PadRight((cursor.Length + 3) / 4 * 4, '='))).ShouldNotContain("position");
    }

    [Fact]
    public void A_cursor_with_any_character_changed_is_none()
    {
        var cursor = protector.Protect("position"u8);

        // The last character also carries bits that no byte uses.
        for (var i = 0; i < cursor.Length - 1; i++)
        {
            protector.Unprotect(cursor[..i] + (cursor[i] == 'A' ? 'B' : 'A') + cursor[(i + 1)..]).ShouldBeNull($"character {i}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("AAAA")]
    [InlineData("not a cursor")]
    [InlineData("ünïcödé")]
    [InlineData("\0\0\0\0")]
    [InlineData("====")]
    public void Anything_else_is_no_cursor(string text) => protector.Unprotect(text).ShouldBeNull();

    [Fact]
    public void A_cursor_of_another_installation_is_none() =>
        protector.Unprotect(new CursorProtector(new EphemeralDataProtectionProvider()).Protect("position"u8)).ShouldBeNull();
}
