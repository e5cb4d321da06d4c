using System.Text;

namespace Monolith.Analyzers;

/// <summary>Tells by its words that a member holds a secret, or what belongs to a person.</summary>
internal static class SensitiveName
{
    private static readonly HashSet<string> Secret = new(StringComparer.Ordinal)
    {
        "password", "passphrase", "passwd", "pwd", "hash", "salt", "token", "secret", "credential", "credentials", "cvv", "pin", "otp",
    };

    /// <summary>Words that mean a secret only at the end: a <c>KeyId</c> names a key, a <c>Key</c> is one.</summary>
    private static readonly HashSet<string> SecretAtEnd = new(StringComparer.Ordinal) { "key", "keys" };

    private static readonly HashSet<string> Personal = new(StringComparer.Ordinal)
    {
        "email", "mail", "phone", "mobile", "telephone", "birthday", "birthdate", "iban", "ssn", "passport", "surname", "street", "postcode", "fingerprint",
    };

    private static readonly string[] PersonalPairs =
    [
        "first name", "last name", "full name", "family name", "given name", "birth date", "date of birth", "ip address", "postal code", "zip code", "tax id",
    ];

    /// <summary>What the name gives away, or null.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="identifies">The member is an identifier, which may well be called a key.</param>
    public static string? Of(string name, bool identifies)
    {
        var words = Words(name);
        if (words.Exists(Singular(Secret)) || (!identifies && SecretAtEnd.Contains(words[words.Count - 1])))
        {
            return "a secret";
        }

        var text = $" {string.Join(" ", words)} ";
        return words.Exists(Singular(Personal)) || PersonalPairs.Any(pair => text.Contains($" {pair} ")) ? "personal data" : null;
    }

    private static Predicate<string> Singular(HashSet<string> known) => word =>
        known.Contains(word) || (word.EndsWith("s", StringComparison.Ordinal) && known.Contains(word.Substring(0, word.Length - 1)));

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var begins = char.IsUpper(name[i]) && (i == 0 || !char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if ((begins || !char.IsLetter(name[i])) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetter(name[i]))
            {
                word.Append(char.ToLowerInvariant(name[i]));
            }
        }

        words.Add(word.ToString());
        return words;
    }
}
