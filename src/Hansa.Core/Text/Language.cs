namespace Hansa.Core.Text;

/// <summary>A language of the interface. Reports are always in Russian.</summary>
public enum Language
{
    Russian,
    English,
}
