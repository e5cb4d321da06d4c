using Monolith.Inquiries.Application;

namespace Monolith.Inquiries.Tests.Infrastructure;

public sealed class OptionsTests
{
    [Fact]
    public void The_defaults_are_right() => new InquiriesOptions().Problems().ShouldBeEmpty();

    [Fact]
    public void Settings_that_contradict_each_other_are_named()
    {
        Named(new() { MinimumFillTime = TimeSpan.FromHours(5) }, "MinimumFillTime");
        Named(new() { MinimumFillTime = TimeSpan.FromSeconds(-1) }, "MinimumFillTime");
        Named(new() { Window = TimeSpan.Zero }, "Window");
        Named(new() { MaxPerAddress = 0 }, "MaxPerAddress");
        Named(new() { MaxPerNetwork = 0 }, "MaxPerNetwork");
        Named(new() { MaxPerSender = 0 }, "MaxPerSender");
        Named(new() { ProofPerAddress = -1 }, "ProofPerAddress");
        Named(new() { ProofPerNetwork = -1 }, "ProofPerNetwork");
        Named(new() { ProofDifficulty = 0 }, "ProofDifficulty");
        Named(new() { ProofDifficulty = 31 }, "ProofDifficulty");
        Named(new() { RepeatWindow = TimeSpan.FromSeconds(-1) }, "RepeatWindow");
        Named(new() { Retention = TimeSpan.FromHours(3) }, "Retention");
    }

    private static void Named(InquiriesOptions options, string setting) =>
        options.Problems().ShouldHaveSingleItem().ShouldContain($"{InquiriesOptions.Section}:{setting}");
}
