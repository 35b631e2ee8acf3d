namespace Hansa.Core.Places;

/// <summary>A town or village of the directory.</summary>
/// <param name="Name">As written in the directory, without marks.</param>
/// <param name="Kind">As printed before the name: «г.»; "" when the name needs none.</param>
/// <param name="Country">Index in <see cref="Countries.All"/>, or −1.</param>
/// <param name="Region">Index in <see cref="Regions.All"/>, or −1.</param>
internal sealed record Settlement(string Name, string Kind, int Country, int Region)
{
    public string Nominative => new NameForms(Name).Nominative;
}
