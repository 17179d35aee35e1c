using AssistantBot.Models;
using AssistantBot.Tests.CommandLine;

namespace AssistantBot.Tests.Models;

public sealed class ModelOptionsTests
{
    [Theory]
    [InlineData("Provider", "gemini", "Model:Provider names \"gemini\"; write none, openai, azure or ollama")]
    [InlineData("Endpoint", "models", "Model:Endpoint is no http or https address")]
    [InlineData("Endpoint", "http://models.example.gov.uk/v1", "Model:Endpoint is not encrypted")]
    [InlineData("Name", "", "Model:Name is empty")]
    [InlineData("ApiKey", "", "Model:ApiKey is empty")]
    [InlineData("ManagedIdentity", "true", "Model:ManagedIdentity is for Model:Provider azure alone")]
    [InlineData("TimeoutSeconds", "0", "Model:TimeoutSeconds is not between")]
    [InlineData("RetryMilliseconds", "0", "Model:RetryMilliseconds")]
    [InlineData("Concurrency", "0", "Model:Concurrency")]
    [InlineData("TurnTokens", "5", "Model:TurnTokens")]
    [InlineData("PersonDayTokens", "5", "Model:PersonDayTokens")]
    [InlineData("InputPrice", "-1", "Model:InputPrice")]
    [InlineData("TurnCost", "-1", "Model:TurnCost or Model:PersonDayCost is negative")]
    [InlineData("PersonDayCost", "0.5", "Model:TurnCost or Model:PersonDayCost is set without a price")]
    public async Task A_wrong_setting_ends_the_start_with_its_key_and_its_fix(string key, string value, string problem)
    {
        using var terminal = new Terminal { Settings = [.. ModelUnderTest.Settings("http://localhost:1/v1/"), $"--Model:{key}", value] };
        (await terminal.RunAsync("ask", "hello")).Refused(2, problem);
    }

    [Fact]
    public async Task So_does_a_wrong_prompt()
    {
        using var terminal = new Terminal { Settings = [.. ModelUnderTest.Settings("http://localhost:1/v1/"), "--Prompts:Path", Path.GetTempPath()] };
        (await terminal.RunAsync("ask", "hello")).Refused(2, "system.yaml cannot be read");
    }

    [Theory]
    [InlineData("openai", "", "https://api.openai.com/v1/")]
    [InlineData("ollama", "", "http://localhost:11434/v1/")]
    [InlineData("ollama", "http://models:11434", "http://models:11434/v1/")]
    [InlineData("azure", "https://council.openai.azure.com/", "https://council.openai.azure.com/openai/v1/")]
    [InlineData("openai", "https://models.example.gov.uk/api/v1", "https://models.example.gov.uk/api/v1/")]
    public void An_endpoint_gets_the_path_that_people_leave_out(string provider, string endpoint, string address) =>
        Assert.Equal(address, ModelProvider.Named(provider)!.Address(endpoint)!.AbsoluteUri);

    [Fact]
    public void Azure_takes_a_managed_identity_in_the_place_of_a_key()
    {
        var options = new ModelOptions { Provider = "azure", Endpoint = "https://council.openai.azure.com/", Name = "assistant", ManagedIdentity = "true" };
        Assert.True(new ModelOptionsValidator().Validate(null, options).Succeeded);
        options.ApiKey = "key";
        Assert.Contains("keep one", new ModelOptionsValidator().Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }
}
