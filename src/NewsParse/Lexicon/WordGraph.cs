namespace NewsParse.Lexicon;

/// <summary>What words, names and their neighbours say about a joint between two pieces of text.</summary>
internal static class WordGraph
{
    // Mean length of a word or sign in characters: how much rarer a joint at the border of two words is than one anywhere.
    private const double MeanWordLength = 1.6;

    // Of the lines that end in a digit half break a number off; of all lines one in twenty begins with a digit.
    private const double SplitNumber = 10;

    // After a digit one line in seven begins with the unit of a time, of all lines one in a hundred.
    private const double SplitTime = 15;

    // Of all true joints some are such that the words speak strongly against them: names, numbers in words, words of a trade.
    private const double Doubt = 0.03;

    /// <summary>How much likelier two pieces are as one running text than as pieces of two texts.</summary>
    /// <param name="before">Text that ends at the joint, anywhere, within a word or not; its last characters are read.</param>
    /// <param name="after">Text that begins there; its first characters are read.</param>
    /// <returns>Natural logarithm of the ratio: above 0 speaks for one text (5 and more: a word goes across), below 0 against it, down to -3.5; 0 if either piece is empty.</returns>
    public static double JoinGain(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        JoinGain(new TextTail(before), new TextHead(after));

    /// <summary>The same for pieces that are tried with many others: read each once.</summary>
    public static double JoinGain(TextTail before, TextHead after)
    {
        if (before.IsEmpty || after.IsEmpty)
        {
            return 0;
        }

        var joined = SplitWords(before, after) + SplitNames(before, after);
        foreach (var left in before.Last)
        {
            foreach (var right in after.First)
            {
                joined += left.Probability * right.Probability * WordPairs.BuiltIn.Lift(left.Id, right.Id, right.IdProbability);
            }
        }

        var ratio = MeanWordLength * joined;
        var least = before.EndsInDigit && after.StartsWithTimeUnit ? SplitTime
            : (before.EndsInDigit && after.StartsWithDigit) || (before.EndsInNumeral && after.StartsWithNumeral) ? SplitNumber
            : 0;
        return Math.Log(Doubt + ((1 - Doubt) * Math.Max(ratio, least)));
    }

    private static double SplitWords(TextTail before, TextHead after)
    {
        var share = 0.0;
        foreach (var (open, shareBefore) in before.Open)
        {
            var node = open;
            for (var i = 0; i < after.Codes.Length && (node = Words.BuiltIn.Step(node, after.Codes[i])) > 0; i++)
            {
                if (Words.BuiltIn.LogProbabilityAt(node) is < 0 and var logProbability)
                {
                    share += shareBefore * TextWindow.WordShare * Math.Exp(logProbability) * after.Rest[i + 1];
                }
            }
        }

        return share;
    }

    private static double SplitNames(TextTail before, TextHead after)
    {
        var (surname, surnameAndOne) = before.OpenName;
        if (surname == 0 && surnameAndOne == 0)
        {
            return 0;
        }

        var first = WordPairs.BuiltIn.GivenName(after.Codes[0]);
        var ofTwo = after.Codes.Length < 2 ? 0 : first * WordPairs.BuiltIn.GivenName(after.Codes[1]) * after.Rest[2];
        return TextWindow.PersonShare * (
            (surname * TextWindow.OneCharacterNames * first * after.Rest[1])
            + (surname * TextWindow.TwoCharacterNames * ofTwo)
            + (surnameAndOne * TextWindow.TwoCharacterNames * first * after.Rest[1]));
    }
}
