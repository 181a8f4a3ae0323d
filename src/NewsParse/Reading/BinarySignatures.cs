namespace NewsParse.Reading;

/// <summary>Formats that are given by mistake where plain text is asked for, told by their first bytes.</summary>
internal static class BinarySignatures
{
    /// <summary>What the input is, as an English phrase; null if it has no known signature.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        foreach (var (signature, kind) in Known)
        {
            if (bytes.StartsWith(signature))
            {
                return kind;
            }
        }

        return null;
    }

    private static readonly (byte[] Signature, string Kind)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ([0xEF, 0xBB, 0xBF, (byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-'], "a PDF file"),
        ([(byte)'P', (byte)'K', 3, 4], "a ZIP archive (or an Office or OFD document)"),
        ([(byte)'P', (byte)'K', 5, 6], "an empty ZIP archive"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ([(byte)'I', (byte)'I', (byte)'*', 0], "a TIFF image"),
        ([(byte)'M', (byte)'M', 0, (byte)'*'], "a TIFF image"),
        ([0x1F, 0x8B], "a gzip archive"),
        ("BZh"u8.ToArray(), "a bzip2 archive"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "an xz archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7z archive"),
        ("Rar!\x1A"u8.ToArray(), "a RAR archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
        ("AT&TFORM"u8.ToArray(), "a DjVu document"),
        ([0, 0, 0, 0x0C, (byte)'j', (byte)'P', (byte)' ', (byte)' '], "a JPEG 2000 image"),
    ];
}
