using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AssistantBot.Channels.Pages;

/// <summary>
/// HTML, which is made from interpolated strings only: what is written in them is mark-up,
/// what is put into them is text and is encoded, unless it is HTML itself.
/// </summary>
internal readonly record struct Html(string? Markup)
{
    public static Html None => new("");

    public static Html Of(HtmlWriter writer) => new(writer.ToString());

    /// <summary>One piece for each item, a line each.</summary>
    public static Html Each<T>(IEnumerable<T> items, Func<T, Html> piece) => new(string.Join('\n', items.Select(item => piece(item).Markup)));

    public override string ToString() => Markup ?? "";
}

/// <summary>Takes the parts of an interpolated string for <see cref="Html.Of"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlWriter(int literalLength, int formattedCount)
{
    // Encodes what means something in HTML and leaves pound signs and accents readable in the page's source.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new(literalLength + (24 * formattedCount));

    public void AppendLiteral(string markup) => _text.Append(markup);

    public void AppendFormatted(Html html) => _text.Append(html.Markup);

    public void AppendFormatted(string? text) => _text.Append(Encoder.Encode(text ?? ""));

    public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();
}
