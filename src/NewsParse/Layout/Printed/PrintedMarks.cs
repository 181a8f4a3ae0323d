namespace NewsParse.Layout.Printed;

/// <summary>What is drawn on the page beside text, turned as the text is.</summary>
internal sealed record PrintedMarks(IReadOnlyList<Box> Rules, IReadOnlyList<Box> Frames, IReadOnlyList<Box> Pictures);
