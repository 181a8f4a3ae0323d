namespace NewsParse.Training;

/// <summary>Numbers that go down a slope which each step sees but a part of: AdaGrad, drawn back to where it began.</summary>
/// <param name="count">How many numbers.</param>
/// <param name="rate">How far the first step goes.</param>
/// <param name="penalty">Half of it times the sum of the squares is what it costs to have moved.</param>
internal sealed class Descent(int count, double rate, double penalty)
{
    // The first steps are the longest, and lead astray.
    private const int Warming = 8;

    private readonly double[] _squares = new double[count];
    private int _steps;

    /// <summary>How far each number has moved.</summary>
    public double[] Moved { get; } = new double[count];

    /// <summary>The mean of that over all steps, which is worth more than the last of them.</summary>
    public double[] Mean { get; } = new double[count];

    /// <summary>Takes a step.</summary>
    public void Step(double[] gradient)
    {
        _steps++;
        for (var i = 0; i < gradient.Length; i++)
        {
            var slope = gradient[i] + (penalty * Moved[i]);
            _squares[i] += slope * slope;
            Moved[i] -= slope == 0 ? 0 : rate * slope / Math.Sqrt(_squares[i]);
            Mean[i] = _steps <= Warming ? Moved[i] : Mean[i] + ((Moved[i] - Mean[i]) / (_steps - Warming));
        }
    }
}
