using System.Xml;

namespace NewsParse.Writing;

/// <summary>Writes elements of TEI; attributes without a value are left out, characters that XML does not allow become U+FFFD.</summary>
internal sealed class TeiElements(XmlWriter writer)
{
    /// <summary>An element around others.</summary>
    public void In(string name, Action content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        writer.WriteStartElement(name, "http://www.tei-c.org/ns/1.0");
        foreach (var (attribute, value) in attributes)
        {
            if (!string.IsNullOrEmpty(value))
            {
                var local = attribute.IndexOf(':') + 1;
                writer.WriteAttributeString(local > 0 ? attribute[..(local - 1)] : null, attribute[local..], null, SafeText.Clean(value));
            }
        }

        content();
        writer.WriteEndElement();
    }

    /// <summary>An element around nothing.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => In(name, () => { }, attributes);

    /// <summary>An element around a text.</summary>
    public void Text(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) => In(name, () => Write(text), attributes);

    /// <summary>An element around a text, if there is one.</summary>
    public void TextIfAny(string name, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Text(name, text, attributes);
        }
    }

    /// <summary>An element around lines.</summary>
    public void Lines(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) => In(name, () =>
    {
        foreach (var (index, line) in text.Split('\n').Select((line, index) => (index, line)))
        {
            if (index > 0)
            {
                Empty("lb");
            }

            Write(line);
        }
    }, attributes);

    /// <summary>Text.</summary>
    public void Write(string text) => writer.WriteString(SafeText.Clean(text));
}
