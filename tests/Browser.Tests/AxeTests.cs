namespace Monolith.Browser.Tests;

/// <summary>What holds the pages against the rules of accessibility has something to say.</summary>
[Collection(StageCollection.Name)]
public sealed class AxeTests(Stage stage)
{
    [BrowserFact]
    public async Task A_picture_without_words_and_letters_that_are_too_pale_are_complained_of()
    {
        var page = await stage.Window(script: true);
        await page.SetContentAsync("<html lang=en><title>Pale</title><main><h1>Pale</h1><img src='data:,'><p style='color: #ddd; background: #fff'>Hardly to be read</p></main>");

        (await page.Complaints()).Select(complaint => complaint.Split(':')[0]).ShouldBe(["color-contrast", "image-alt"], ignoreOrder: true);
        (await page.Complaints("color-contrast")).ShouldHaveSingleItem().ShouldContain("Hardly to be read");
    }
}
