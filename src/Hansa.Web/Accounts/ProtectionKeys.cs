using System.Xml.Linq;
using Hansa.App.Accounts;
using Hansa.App.Registers;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Hansa.Web.Accounts;

/// <summary>The keys of cookies and forms lie in the database: any node reads what another wrote, and a restart signs nobody out.</summary>
internal sealed class ProtectionKeys(Register register) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = register.Db();
        return [.. db.ProtectionKeys.OrderBy(key => key.Name).Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = register.Db();
        db.ProtectionKeys.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
