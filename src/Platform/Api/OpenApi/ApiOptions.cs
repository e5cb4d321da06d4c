namespace Monolith.Platform.Api;

/// <summary>What the OpenAPI document says of this installation; the configuration section <c>Api</c>.</summary>
public sealed class ApiOptions
{
    internal const string Section = "Api";

    /// <summary>The API's name.</summary>
    public string Title { get; set; } = "Monolith API";

    public ApiContact Contact { get; set; } = new();

    public ApiLicense License { get; set; } = new();
}

/// <summary>Whom to ask about the API; what is not set is not invented.</summary>
public sealed class ApiContact
{
    public string? Name { get; set; }

    /// <summary>An absolute http or https address.</summary>
    public string? Url { get; set; }

    public string? Email { get; set; }
}

/// <summary>On what terms the API may be used; what is not set is not invented.</summary>
public sealed class ApiLicense
{
    /// <summary>Demanded where there is an address.</summary>
    public string? Name { get; set; }

    /// <summary>An absolute http or https address.</summary>
    public string? Url { get; set; }
}
