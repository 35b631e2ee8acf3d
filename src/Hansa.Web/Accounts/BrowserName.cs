namespace Hansa.Web.Accounts;

/// <summary>What a browser says of itself, in two words that people know it by.</summary>
internal static class BrowserName
{
    // The first that fits: most name several others for the sake of old sites.
    private static readonly (string Mark, string Name)[] s_browsers =
    [
        ("YaBrowser/", "Яндекс Браузер"), ("Edg", "Edge"), ("OPR/", "Opera"), ("Vivaldi/", "Vivaldi"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Chromium/", "Chromium"), ("Safari/", "Safari"), ("curl/", "curl"),
    ];

    private static readonly (string Mark, string Name)[] s_systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <returns>«Firefox, Windows»; empty when nothing is known.</returns>
    public static string Of(string userAgent) => string.Join(", ", new[] { Find(s_browsers, userAgent), Find(s_systems, userAgent) }.OfType<string>());

    private static string? Find((string Mark, string Name)[] table, string userAgent) =>
        table.FirstOrDefault(row => userAgent.Contains(row.Mark, StringComparison.Ordinal)).Name;
}
