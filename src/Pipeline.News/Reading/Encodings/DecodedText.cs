namespace Pipeline.News.Reading.Encodings;

/// <summary>Bytes as text.</summary>
/// <param name="Text">Without a byte-order mark.</param>
/// <param name="Charset">IANA name of the encoding.</param>
/// <param name="Repair">What was put right in the text, for whoever asks why; null where nothing was.</param>
/// <param name="IsReadable">False where no encoding makes words of the bytes.</param>
internal sealed record DecodedText(string Text, string Charset, string? Repair = null, bool IsReadable = true);
