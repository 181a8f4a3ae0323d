using NewsParse.Lexicon;
using NewsParse.Splitting.Grammar;
using NewsParse.Text;

namespace NewsParse.Splitting;

/// <summary>What the grammars of datelines, bylines and furniture say of a piece.</summary>
internal sealed class PieceLook
{
    private const int MostLinesOfSignature = 3;
    private const int ShortestDate = 6;
    private const string DateLetters = "年月日0123456789〇○零一二三四五六七八九十廿卅元 ";

    private static readonly string[] Speakers = WordLists.Of("speakers");

    public PieceLook(Piece piece)
    {
        Text = string.Concat(piece.Lines.Select(line => line.Value));
        HasLead = DatelineGrammar.TryRead(Text, out var lead) && lead.Certainty > 0.5;
        IsLead = HasLead && lead.Length >= Text.Length - 1;
        EndsWithByline = BylineGrammar.TryReadTail(Text, out var tail) && tail.Certainty > 0.5;
        Byline = BylineGrammar.TryReadLine(Text, out var byline) ? byline.Certainty : 0;
        Kind = FurnitureGrammar.Classify(Text, out var certainty);
        FurnitureCertainty = certainty;
        IsTurn = IsTurnLine(Text);
        IsDate = piece.Lines.Count <= MostLinesOfSignature && IsDateLine(piece.Last.Value);
    }

    /// <summary>The restored lines, joined.</summary>
    public string Text { get; }

    /// <summary>True if it begins with a dateline.</summary>
    public bool HasLead { get; }

    /// <summary>True if it is a dateline and nothing else.</summary>
    public bool IsLead { get; }

    /// <summary>True if a byline is run into its end.</summary>
    public bool EndsWithByline { get; }

    /// <summary>How sure it is a byline by itself, 0 to 1.</summary>
    public double Byline { get; }

    /// <summary>What it is if it is no part of an article; null if nothing speaks for that.</summary>
    public FurnitureKind? Kind { get; }

    /// <summary>How sure that is, 0 to 1.</summary>
    public double FurnitureCertainty { get; }

    /// <summary>True if it ends in a line that is a full date: the signature under a notice.</summary>
    public bool IsDate { get; }

    /// <summary>True if it begins with who speaks: 问：, 答：, 记者：.</summary>
    public bool IsTurn { get; }

    private static bool IsTurnLine(string line) => line.AsSpan().IndexOfAny('：', ':') is > 0 and var colon && AnyOf.Is(line.AsSpan(0, colon), Speakers);

    private static bool IsDateLine(string line) =>
        line.Length >= ShortestDate && line[^1] is '日' && line.Contains('年') && line.Contains('月') && line.All(c => DateLetters.Contains(c));
}
