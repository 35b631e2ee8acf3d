using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Browsing;

/// <summary>What people look at Hansa on.</summary>
internal static class Screen
{
    public static ViewportSize Office => new() { Width = 1366, Height = 768 };

    public static ViewportSize Phone => new() { Width = 390, Height = 844 };
}
