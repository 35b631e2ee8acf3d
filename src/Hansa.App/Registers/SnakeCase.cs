using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Registers;

/// <summary>Names tables and columns as the schema does: <c>OrganizationName.ShortName</c> is <c>organization_name.short_name</c>.</summary>
internal static class SnakeCase
{
    public static void Name(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(Of(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Of(property.Name));
            }
        }
    }

    public static string Of(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && result.Length > 0)
            {
                result.Append('_');
            }

            result.Append(char.ToLowerInvariant(letter));
        }

        return result.ToString();
    }
}
