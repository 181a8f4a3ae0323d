using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Layout;

/// <summary>How well one line goes on in another.</summary>
internal static class Joint
{
    /// <summary>Log likelihood gained by reading the two as continuous text: above 0 where a word runs across, below where none would.</summary>
    public static double Gain(Line before, Line after)
    {
        if (before.Text.Length == 0 || after.Text.Length == 0)
        {
            return 0;
        }

        if (Chars.IsBarredFromLineStart(after.Value[0]))
        {
            return Chars.IsMark(before.Value[^1]) ? -1 : 2;
        }

        return WordGraph.JoinGain(before.Tail, after.Head);
    }

    /// <summary>Log likelihood ratio of the second line's going on the first one to its being of another place, by their words and marks.</summary>
    public static double Score(Line before, Line after) => JointModel.Score(before.Ends, after.Ends, Gain(before, after), 0);
}
