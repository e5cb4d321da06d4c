using Monolith.Inquiries.Application;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests.UseCases;

public sealed class DiscretionTests
{
    [Fact]
    public async Task Nothing_that_a_person_wrote_and_no_address_gets_into_the_log()
    {
        await using var app = new InquiriesApp { KeepsData = true, Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Logging:LogLevel:Default"] = "Debug" } };
        var question = app.QuestionAbout(await app.Offer()) with { Name = "Quisquilia Nebulosa", Message = "Quantum constat pagina quae omnia potest?" };
        using (var visitor = app.Visitor())
        {
            using var submitted = await visitor.Send(HttpMethod.Post, "/api/v1/inquiries", new { question.Service, question.Name, question.Email, question.Message, question.Form });
            await submitted.ShouldBe(System.Net.HttpStatusCode.Created);
        }

        (await app.Submit(question with { Form = "AAAA" })).ShouldFailWith("inquiries.form-not-accepted");
        var inquiry = (await app.Send(new ListInquiries())).ShouldSucceed().Items[0];
        await app.Answer(await app.Get(inquiry.Id), "Nihil est quod omnia possit.");
        await app.Mail.Next(question.Email);

        await app.DisposeAsync();
        var log = string.Concat(Directory.GetFiles(Path.Combine(app.DataFolder, "logs")).Select(File.ReadAllText));
        log.ShouldContain("SubmitInquiry");
        foreach (var secret in (string[])["Quisquilia", "Nebulosa", "constat", "Nihil", question.Email, question.Address.ShouldNotBeNull().ToString()])
        {
            log.ShouldNotContain(secret, Case.Insensitive);
        }

        Directory.Delete(app.DataFolder, recursive: true);
    }
}
