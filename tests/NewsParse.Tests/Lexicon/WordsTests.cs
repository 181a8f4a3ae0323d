using System.Globalization;
using FluentAssertions;
using NewsParse.Lexicon;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Lexicon;

public class WordsTests
{
    [Theory]
    [InlineData("记者", "n")]
    [InlineData("記者", "n")]
    [InlineData("乾隆", "nr")]
    [InlineData("看着", "v")]
    [InlineData("看著", "v")]
    public void Finds_words_in_either_script(string word, string tag)
    {
        Words.BuiltIn.TryGet(word, out var logProbability, out var found).Should().BeTrue();
        logProbability.Should().BeInRange(-20, -5);
        found.Should().Be(tag);
    }

    [Theory]
    [InlineData("")]
    [InlineData("记者者")]
    [InlineData("\uD800")]
    [InlineData("😀")]
    public void What_is_no_word_is_not_found(string text)
    {
        Words.BuiltIn.TryGet(text, out var logProbability, out var tag).Should().BeFalse();
        logProbability.Should().Be(0);
        tag.Should().Be("x");
    }

    [Fact]
    public void Every_row_of_the_dictionary_is_found_with_its_frequency()
    {
        var rows = File.ReadLines(Path.Combine(TestPages.Root, "src", "NewsParse.LexiconCompiler", "Data", "words.tsv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'));
        var (count, missing, other) = (0, 0, 0);
        foreach (var row in rows)
        {
            count++;
            missing += Words.BuiltIn.TryGet(row[0], out var logProbability, out _) ? 0 : 1;
            var frequency = Math.Exp(logProbability) * Words.BuiltIn.Total;
            other += Math.Abs(frequency - int.Parse(row[1], CultureInfo.InvariantCulture)) > 0.001 * frequency ? 1 : 0;
        }

        count.Should().BeGreaterThan(349_000);
        missing.Should().Be(0);

        // Words in two spellings have one entry.
        other.Should().BeLessThan(2_500);
    }

    [Fact]
    public void Lists_the_words_that_begin_a_text()
    {
        var found = new (int Length, float LogProbability)[Words.MaxLength];
        var count = Words.BuiltIn.Prefixes("中华人民共和国成立了", found);
        found[..count].Select(word => word.Length).Should().Equal(1, 2, 4, 7);
        Words.BuiltIn.LongestPrefix("中华人民共和国成立了").Should().Be(7);
        Words.BuiltIn.LongestPrefix("中華人民共和國成立了").Should().Be(7);
        Words.BuiltIn.LongestPrefix("😀").Should().Be(0);
    }

    [Fact]
    public void Rare_words_have_a_higher_inverse_document_frequency()
    {
        Words.BuiltIn.Idf("的").Should().BeLessThan(Words.BuiltIn.Idf("市民"));
        Words.BuiltIn.Idf("市民").Should().BeLessThan(Words.BuiltIn.Idf("劳动防护"));
        Words.BuiltIn.Idf("记者者").Should().Be(float.NaN);
    }
}
