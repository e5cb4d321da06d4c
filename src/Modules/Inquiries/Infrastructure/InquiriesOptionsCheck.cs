using Monolith.Inquiries.Application;
using Monolith.Platform.Application;

namespace Monolith.Inquiries.Infrastructure;

/// <summary>Refuses settings that contradict each other.</summary>
internal sealed class InquiriesOptionsCheck(InquiriesOptions options) : IStartupCheck
{
    public IEnumerable<string> Problems() => options.Problems();
}
