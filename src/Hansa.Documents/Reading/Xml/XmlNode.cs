namespace Hansa.Documents.Reading.Xml;

internal enum XmlNode
{
    None,
    Start,
    End,

    /// <summary>A piece of text; a long text comes in several pieces.</summary>
    Text,
}
