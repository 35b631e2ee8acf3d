using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Hansa.App.Registers;

/// <summary>Closed sets of values lie in the database under the names of the JSON contract: <c>HalfYear</c> is «half-year».</summary>
internal static class KebabEnum
{
    public static void Convert(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if ((Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is { IsEnum: true } type)
            {
                property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(type))!);
            }
        }
    }

    public static string NameOf<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    public static T ValueOf<T>(string name)
        where T : struct, Enum => Names<T>.ByName[name];

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue =
            Enum.GetValues<T>().ToDictionary(value => value, value => SnakeCase.Of(value.ToString()).Replace('_', '-'));

        public static readonly Dictionary<string, T> ByName = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }

    private sealed class Converter<T>() : ValueConverter<T, string>(value => NameOf(value), name => ValueOf<T>(name))
        where T : struct, Enum;
}
