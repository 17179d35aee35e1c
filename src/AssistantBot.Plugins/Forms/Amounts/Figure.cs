using System.Globalization;
using System.Text.RegularExpressions;

namespace AssistantBot.Plugins.Forms.Amounts;

/// <summary>A number as people write it in Britain: comma or space between thousands, a point before decimals, a word for its scale.</summary>
/// <param name="Value">The number; null where the text is none, or could be two.</param>
/// <param name="Fault">What is wrong with it, as a sentence of its own; empty where only the example helps.</param>
internal readonly partial record struct Figure(decimal? Value, string Fault)
{
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint;

    /// <param name="text">Plain text, without currency, unit or percent sign.</param>
    /// <param name="thousands">Whether 1.234 could be meant as one thousand; not so for percentages.</param>
    public static Figure Read(string text, bool thousands)
    {
        if (Shape().Match(text) is not { Success: true } match) return new Figure(null, Why(text));
        var (digits, scale) = (match.Groups["digits"].Value, match.Groups["scale"].Value);
        if (thousands && scale.Length == 0 && ThreeBehindPoint().IsMatch(digits)) return new Figure(null, $"{digits} could be {digits.Replace('.', ',')} or a little more than {digits[..digits.IndexOf('.', StringComparison.Ordinal)]}.");
        var bare = digits.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (!decimal.TryParse(bare, Plain, CultureInfo.InvariantCulture, out var value) || value > decimal.MaxValue / Scale(scale)) return new Figure(decimal.MaxValue, "");
        var minus = match.Groups["minus"].Success || match.Groups["open"].Success;
        return new Figure(value * Scale(scale) * (minus ? -1 : 1), "");
    }

    /// <summary>A number of JSON, which may have an exponent.</summary>
    public static Figure ReadJson(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? new Figure(value, "") : new Figure(number.StartsWith('-') ? decimal.MinValue : decimal.MaxValue, "");

    private static decimal Scale(string word) => word switch
    {
        "" => 1,
        "k" or "thousand" or "grand" => 1_000,
        "m" or "mn" or "mil" or "mill" or "million" or "millions" => 1_000_000,
        "tn" or "trillion" => 1_000_000_000_000,
        _ => 1_000_000_000,
    };

    private static string Why(string text)
    {
        if (CommaBeforeDecimals().IsMatch(text)) return $"In {text} the comma could stand before pence or between thousands.";
        if (Hedge().IsMatch(text)) return "One figure is needed to calculate with, not a range or a rough idea.";
        return Exponent().IsMatch(text) ? "Numbers with an exponent are not taken here." : "";
    }

    [GeneratedRegex(@"^(?:(?<open>\()|(?<minus>-|minus ?|negative ?))? ?(?<digits>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:\.[0-9]{1,12})?|\.[0-9]{1,12}) ?(?<scale>k|thousand|grand|mn?|mill?|millions?|bn?|billions?|tn|trillion)?(?(open)\))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}\.[0-9]{3}$")]
    private static partial Regex ThreeBehindPoint();

    [GeneratedRegex(@"^-?[0-9][0-9. ]*,[0-9. ]*$|^-?[0-9]{1,3}(?:\.[0-9]{3}){2,}$")]
    private static partial Regex CommaBeforeDecimals();

    [GeneratedRegex(@"^(?:about|approx|around|roughly|circa|c\.|c |ca |~|over|under|above|below|nearly|almost|just|up to|at least|at most|less than|more than|between|some |[<>≈±+])|[0-9kmn] ?(?:-|to|or|/|\+) ?[£0-9]|\+$|ish$")]
    private static partial Regex Hedge();

    [GeneratedRegex(@"^-?[0-9.]+e[+-]?[0-9]+$")]
    private static partial Regex Exponent();
}
