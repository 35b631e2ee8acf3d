using Hansa.App.Directories;
using Hansa.Core.Forms;
using Hansa.Core.Readings;

namespace Hansa.App.Imports;

/// <summary>Who held an activity and in which field, as far as the headings above its row and the sender tell.</summary>
internal sealed class RowPlace(DirectoryBook book, Form? form, Guid? body)
{
    private (string? Section, string? Subsection) _last;
    private (Guid? Organization, Guid? Field) _found;
    private bool _any;

    public (Guid? Organization, Guid? Field) Of(ReadingRow row)
    {
        // Rows under one heading follow each other.
        if (!_any || _last != (row.Section, row.Subsection))
        {
            (_any, _last) = (true, (row.Section, row.Subsection));
            _found = Find(row);
        }

        return _found;
    }

    private (Guid? Organization, Guid? Field) Find(ReadingRow row)
    {
        if (form is null)
        {
            return (body, null);
        }

        // Under the heading of a body or municipality the heading tells who, under that of a field the sender does.
        var owner = form.Has(GroupLevel.Body) ? book.Organization(row.Section, OrganizationKind.ExecutiveBody, null) ?? body
            : form.Has(GroupLevel.Municipality) ? book.Organization(row.Section, OrganizationKind.LocalGovernment, null) ?? body
            : body;
        var institution = book.Organization(row.Subsection, OrganizationKind.SubordinateInstitution, owner);
        return (institution ?? owner, form.Has(GroupLevel.Field) ? book.Field(row.Section, form) : null);
    }
}
