using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsParse.Tests.TestSupport;

/// <summary>Writes small PDF files, right and wrong ones.</summary>
internal sealed class PdfMaker
{
    private readonly List<byte[]> _objects = [];

    /// <summary>A page of a content stream, with Helvetica as F1 and what else is given.</summary>
    public static byte[] Page(string content, string pageEntries = "", string fonts = "", string mediaBox = "0 0 300 200", params (string Dictionary, byte[] Data)[] more)
    {
        var maker = new PdfMaker();
        maker.Add("<</Type/Catalog/Pages 2 0 R>>");
        maker.Add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        maker.Add($"<</Type/Page/Parent 2 0 R/MediaBox[{mediaBox}]/Contents 4 0 R/Resources<</Font<</F1 5 0 R{fonts}>>>>{pageEntries}>>");
        maker.AddStream("", Encoding.Latin1.GetBytes(content));
        maker.Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        foreach (var (dictionary, data) in more)
        {
            if (data.Length == 0)
            {
                maker.Add(dictionary);
            }
            else
            {
                maker.AddStream(dictionary, data);
            }
        }

        return maker.Build();
    }

    /// <summary>Text at a place, in points from the lower left corner.</summary>
    public static string Text(double x, double y, double size, string text) => string.Create(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n");

    public static byte[] Deflate(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    public void Add(string body) => _objects.Add(Encoding.Latin1.GetBytes(body));

    public void AddStream(string entries, byte[] data) => _objects.Add([.. Encoding.Latin1.GetBytes($"<</Length {data.Length}{entries}>>\nstream\n"), .. data, .. "\nendstream"u8]);

    public byte[] Build()
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var offsets = new List<long>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Position);
            Write(file, $"{i + 1} 0 obj\n");
            file.Write(_objects[i]);
            Write(file, "\nendobj\n");
        }

        var start = file.Position;
        Write(file, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Write(file, offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        }

        Write(file, $"trailer\n<</Size {_objects.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static void Write(Stream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
