using System.IO.Compression;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace NewsParse.Pdf;

/// <summary>PdfPig's own filters within bounds: what would unpack to more than any page holds is refused before it is unpacked, and pictures are not unpacked at all.</summary>
internal sealed class BoundedFilters : BaseFilterProvider
{
    /// <summary>Bytes that one file's streams may unpack to in all.</summary>
    private const long MostUnpacked = 1L << 30;

    /// <summary>Deflate packs no tighter.</summary>
    private const int MostDeflateRatio = 1032;

    /// <summary>LZW packs no tighter: a code of 12 bits stands for at most 3,838 bytes.</summary>
    private const int MostLzwRatio = 2560;

    public BoundedFilters()
        : base(Filters(new Budget(MostUnpacked)))
    {
    }

    private static Dictionary<string, IFilter> Filters(Budget budget)
    {
        var filters = new Dictionary<string, IFilter>(StringComparer.Ordinal);
        var originals = (BaseFilterProvider)DefaultFilterProvider.Instance;
        foreach (var (name, isPicture) in Known)
        {
            var original = originals.GetNamedFilters([NameToken.Create(name)])[0];
            filters[name] = isPicture ? new Untouched() : new Bounded(original, budget, isLzw: name.StartsWith("LZW", StringComparison.Ordinal));
        }

        return filters;
    }

    private static readonly (string Name, bool IsPicture)[] Known =
    [
        ("ASCII85Decode", false), ("A85", false), ("ASCIIHexDecode", false), ("AHx", false), ("FlateDecode", false), ("Fl", false),
        ("LZWDecode", false), ("LZW", false), ("RunLengthDecode", false), ("RL", false),
        ("CCITTFaxDecode", true), ("CCF", true), ("DCTDecode", true), ("DCT", true), ("JBIG2Decode", true), ("JPXDecode", true),
    ];

    private sealed class Budget(long bytes)
    {
        private long _left = bytes;

        public void Take(long count)
        {
            if ((_left -= count) < 0)
            {
                throw new PdfDocumentFormatException($"its streams unpack to more than {MostUnpacked >> 20} MiB");
            }
        }

        public long Left => _left;
    }

    private sealed class Bounded(IFilter original, Budget budget, bool isLzw) : IFilter
    {
        public bool IsSupported => original.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (original is FlateFilter && (long)input.Length * MostDeflateRatio > budget.Left)
            {
                budget.Take(MeasureDeflate(input, budget.Left) - (long)input.Length);
            }

            // The old filter is not worth a measure of its own: nothing but pictures was ever so large in it.
            if (isLzw && (long)input.Length * MostLzwRatio > budget.Left)
            {
                budget.Take(budget.Left + 1);
            }

            var output = original.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.Take(output.Length);
            return output;
        }

        // Unpacks without keeping anything.
        private static long MeasureDeflate(Memory<byte> input, long most)
        {
            try
            {
                using var packed = new MemoryStream(input.ToArray(), 2, Math.Max(0, input.Length - 2));
                using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
                var buffer = new byte[1 << 16];
                var sum = 0L;
                for (int read; (read = deflate.Read(buffer)) > 0 && sum <= most;)
                {
                    sum += read;
                }

                return sum > most ? sum + input.Length : input.Length;
            }
            catch (InvalidDataException)
            {
                return input.Length; // The filter itself says what is wrong with it.
            }
        }
    }

    private sealed class Untouched : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) => input;
    }
}
