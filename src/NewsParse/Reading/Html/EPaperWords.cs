using NewsParse.Text;

namespace NewsParse.Reading.Html;

/// <summary>The words by which e-paper sites name things: ids, classes, and the texts of their buttons.</summary>
internal static class EPaperWords
{
    private static readonly string[] Bodies = ["ozoom", "articlecontent", "article-content", "article_content", "newscontent", "news-content", "contenttext", "content-text", "txtcontent", "zoom", "text_con", "detail-content", "article-body"];

    private static readonly string[] Authors = ["author", "zuozhe", "byline", "writer"];

    private static readonly string[] Captions = ["caption", "picture", "pic", "photo", "tupian", "imgtext", "img-text"];

    private static readonly string[] Kickers = ["introtitle", "intro-title", "leading", "shoulder", "yinti", "pretitle", "kicker"];

    private static readonly string[] Subheads = ["subtitle", "sub-title", "sub_title", "futi", "fubiaoti"];

    // font01 and font02 are Founder's classes for the headline and for what stands around it.
    private static readonly string[] Titles = ["font01", "articletitle", "article-title", "newstitle", "headline", "biaoti", "maintitle", "doctitle", "bt1"];

    private static readonly string[] Around = ["font02"];

    private static readonly string[] Buttons = ["上一版", "下一版", "上一篇", "下一篇", "上一期", "下一期", "放大", "缩小", "縮小", "字号", "字號", "标题导航", "標題導航", "版面导航", "版面導航", "当前版", "返回目录", "返回目錄", "打印本", "收藏本", "朗读", "全屏"];

    private static readonly string[] BylineStarts = ["作者", "记者", "記者", "本报记者", "本報記者", "□", "■", "通讯员", "通訊員", "文/", "图/", "文／", "圖／"];

    private static readonly string[] ChromeStarts = ["来源", "來源", "发布时间", "發佈時間", "时间", "字体", "字體", "分享", "点击", "浏览", "稿件来源"];

    public static bool IsBody(string cues) => Has(cues, Bodies);

    public static bool IsAuthor(string cues) => Has(cues, Authors);

    public static bool IsCaption(string cues) => Has(cues, Captions);

    public static bool IsKicker(string cues) => Has(cues, Kickers);

    public static bool IsSubhead(string cues) => Has(cues, Subheads);

    public static bool IsTitle(string cues) => Has(cues, Titles);

    public static bool IsAroundTitle(string cues) => Has(cues, Around);

    /// <summary>The text of a button or of navigation.</summary>
    public static bool IsButton(string text) => text.Length <= 40 && Has(text, Buttons);

    /// <summary>Text that begins as a byline does.</summary>
    public static bool StartsByline(string text) => text.Length <= 60 && AnyOf.Starts(text, BylineStarts);

    /// <summary>Text about the web page rather than of the article.</summary>
    public static bool StartsChrome(string text) => text.Length <= 60 && AnyOf.Starts(text, ChromeStarts);

    private static bool Has(string text, string[] words) => text.Length > 0 && Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));

}
