namespace NewsParse;

/// <summary>An input cannot be read: it is not of the format or the encoding that was named or found, or it is broken.</summary>
public sealed class UnreadableInputException : Exception
{
    /// <summary>An input that cannot be read.</summary>
    public UnreadableInputException()
        : this("The input cannot be read.")
    {
    }

    /// <summary>An input that cannot be read.</summary>
    /// <param name="message">What is wrong with it.</param>
    public UnreadableInputException(string message)
        : base(message)
    {
    }

    /// <summary>An input that cannot be read.</summary>
    /// <param name="message">What is wrong with it.</param>
    /// <param name="innerException">What went wrong underneath.</param>
    public UnreadableInputException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An input that cannot be read.</summary>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="inputName">The input's name as the caller gave it; null if it has none.</param>
    /// <param name="byteOffset">Offset of the first byte that cannot be read, from 0; null if no single byte is to blame.</param>
    /// <param name="innerException">What went wrong underneath; null if nothing did.</param>
    public UnreadableInputException(string problem, string? inputName, long? byteOffset, Exception? innerException = null)
        : base((inputName ?? "input") + (byteOffset is { } offset ? $": byte {offset}: " : ": ") + problem, innerException)
    {
        InputName = inputName;
        ByteOffset = byteOffset;
    }

    /// <summary>The input's name as the caller gave it; null if it has none.</summary>
    public string? InputName { get; }

    /// <summary>Offset of the first byte that cannot be read, from 0; null if no single byte is to blame.</summary>
    public long? ByteOffset { get; }
}
