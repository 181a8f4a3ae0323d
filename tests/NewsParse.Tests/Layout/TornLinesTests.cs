using FluentAssertions;
using NewsParse.Layout;
using NewsParse.Layout.Printed;
using Xunit;

namespace NewsParse.Tests.Layout;

public class TornLinesTests
{
    private static readonly Line Part = LineReader.Read(PlainText.Read("市")).Blocks[0][0];

    [Fact]
    public void Parts_of_a_row_side_by_side_are_one_line()
    {
        PrintedLine[] torn = [At(0, 10, 20, 20), At(22, 11, 20, 21), At(90, 10, 20, 20)];
        Boxes(TornLines.Join(torn, 10)).Should().Equal(new Box(0, 10, 42, 22), new Box(90, 10, 20, 20));
    }

    [Theory]
    [InlineData(1, 40)]
    [InlineData(2, 200)]
    [InlineData(3, 800)]
    public void Rows_are_those_that_a_look_at_all_of_them_finds(int seed, int extent)
    {
        var random = new Random(seed);
        PrintedLine[] lines = [.. Enumerable.Range(0, 300).Select(_ => (Size: 13.5 + (random.NextDouble() * 30), X: random.NextDouble() * extent, Y: random.NextDouble() * extent)).Select(line => At(line.X, line.Y, line.Size * random.Next(1, 4), line.Size))];

        var rows = new List<PrintedLine>();
        foreach (var line in lines.OrderBy(line => line.Box.X))
        {
            var at = rows.FindIndex(row => AreOne(row, line));
            if (at < 0)
            {
                rows.Add(line);
            }
            else
            {
                rows[at] = rows[at] with { Box = rows[at].Box.Union(line.Box), Size = Math.Max(rows[at].Size, line.Size) };
            }
        }

        Boxes(TornLines.Join(lines, 10)).Should().Equal(Boxes(rows));
    }

    [Fact]
    public void No_part_is_lost()
    {
        PrintedLine[] torn = [.. Enumerable.Range(0, 50).Select(i => At(21 * i, 10, 20, 20))];
        TornLines.Join(torn, 10).Should().ContainSingle().Which.Parts.Should().HaveCount(50);
    }

    private static bool AreOne(PrintedLine left, PrintedLine right) =>
        Math.Max(left.Size, right.Size) < 1.4 * Math.Min(left.Size, right.Size)
        && Math.Abs(left.Box.MiddleY - right.Box.MiddleY) < 0.25 * Math.Min(left.Size, right.Size)
        && right.Box.X - left.Box.Right < 0.9 * Math.Min(left.Size, right.Size);

    private static PrintedLine At(double x, double y, double width, double size) => new([Part], new Box(x, y, width, size), size, false, true, true);

    private static IEnumerable<Box> Boxes(IEnumerable<PrintedLine> lines) => lines.Select(line => line.Box);
}
