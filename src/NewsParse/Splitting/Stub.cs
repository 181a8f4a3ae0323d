namespace NewsParse.Splitting.Grammar;
#pragma warning disable
internal sealed record DatelinePiece(int Length, string Text, double Certainty, IReadOnlyList<Contributor> Contributors);
internal sealed record BylinePiece(int Start, int Length, string Text, IReadOnlyList<Contributor> Contributors, double Certainty);
internal static class DatelineGrammar
{
    public static bool TryRead(ReadOnlySpan<char> text, out DatelinePiece piece)
    {
        var m = System.Text.RegularExpressions.Regex.Match(text[..Math.Min(60, text.Length)].ToString(), @"^\s*([〔【（(\[][^〕】）)\]]{0,30}?([讯訊電电稿]|報導|报道)\s*[〕】）)\]]|(据|據)?(本报|本報|新华社|中新社|中央社|塔斯社|[一-鿿]{2,6}[报報])[一-鿿0-9月日 ]{0,12}?([讯訊电電](?![一-鿿]{0,1}[机力子])|報導)(\s*[（(][^）)]{2,24}[)）])?)\s*");
        piece = new DatelinePiece(m.Length, m.Value.Trim(), 1, []);
        return m.Success;
    }
}
internal static class BylineGrammar
{
    public static bool TryReadLine(ReadOnlySpan<char> line, out BylinePiece piece)
    {
        var ok = line.Length < 34 && System.Text.RegularExpressions.Regex.IsMatch(line.ToString(), @"^\s*([□■☉●]?\s*([一-鿿·]{0,8}?(记者|記者|通讯员|通訊員|实习生|编译|編譯|撰文|文/|图/|文、圖)[:：]?[一-鿿·\s、/：:]{2,26})|[（(][一-鿿·\s、]{2,12}[)）])\s*(文/图|摄影报道|摄)?\s*$");
        piece = new BylinePiece(0, line.Length, line.ToString(), [], 0.9);
        return ok;
    }
    public static bool TryReadTail(ReadOnlySpan<char> paragraph, out BylinePiece piece)
    {
        var s = paragraph.Length > 40 ? paragraph[^40..].ToString() : paragraph.ToString();
        var m = System.Text.RegularExpressions.Regex.Match(s, @"(?<=[。！？”」])\s*([（(][一-鿿·\s、]{2,14}[)）]|(本报|特约)?(记者|通讯员)[一-鿿·\s]{2,16})\s*$");
        piece = new BylinePiece(paragraph.Length - s.Length + m.Index, m.Length, m.Value, [], m.Success ? 0.9 : 0);
        return m.Success;
    }
}
internal static class FurnitureGrammar
{
    public static FurnitureKind? Classify(ReadOnlySpan<char> line, out double certainty)
    {
        certainty = 0.9;
        var s = line.ToString();
        return s.StartsWith("图为") || s.StartsWith("圖為") || s == "資料照片" ? FurnitureKind.Caption : System.Text.RegularExpressions.Regex.IsMatch(s, @"^(\d{4}[年.]|星期.$|责任编辑|版式|A?\d\d?$|.{1,3}版)") && s.Length < 14 ? FurnitureKind.Folio : System.Text.RegularExpressions.Regex.IsMatch(s,"(招租|转让|公告|声明|诚聘) .*") ? FurnitureKind.Advert : null;
    }
}
