using System.Text.Json.Serialization;
using Monolith.Inquiries.Application;
using Monolith.Platform.Application;

namespace Monolith.Inquiries.Api;

[JsonSerializable(typeof(SubmitInquiry))]
[JsonSerializable(typeof(AssignInquiry))]
[JsonSerializable(typeof(NoteInquiry))]
[JsonSerializable(typeof(AnswerInquiry))]
[JsonSerializable(typeof(CloseInquiry))]
[JsonSerializable(typeof(ListInquiries))]
[JsonSerializable(typeof(ListHistory))]
[JsonSerializable(typeof(ListRepeats))]
[JsonSerializable(typeof(ListRefusals))]
[JsonSerializable(typeof(InquiryForm))]
[JsonSerializable(typeof(InquiryReceipt))]
[JsonSerializable(typeof(InquiryDetails))]
[JsonSerializable(typeof(Page<InquirySummary>))]
[JsonSerializable(typeof(Page<HistoryItem>))]
[JsonSerializable(typeof(Page<RepeatItem>))]
[JsonSerializable(typeof(Page<RefusalItem>))]
internal sealed partial class InquiriesJson : JsonSerializerContext;
