using Monolith.Platform.Application;

namespace Monolith.Inquiries.Application;

/// <summary>What callers may be allowed to do with inquiries.</summary>
public sealed class InquiriesPermissions : IPermissionSource
{
    public const string Read = "inquiries.read";

    public const string Manage = "inquiries.manage";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "Read inquiries, with the names and e-mail addresses of those who asked, and what was refused."),
        new(Manage, "Assign, annotate, answer and close inquiries, which shows them."),
    ];
}
