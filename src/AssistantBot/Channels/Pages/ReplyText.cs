using System.Globalization;
using System.Text.RegularExpressions;

namespace AssistantBot.Channels.Pages;

/// <summary>A reply's text as HTML: paragraphs, lists, bold, and citations by number. Everything else is shown as it was written.</summary>
internal static partial class ReplyText
{
    /// <param name="cite">The link of a citation, or null where there is none of that number; numbers count from 1.</param>
    public static Html Show(string text, Func<int, Html?> cite)
    {
        var blocks = new List<Html>();
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).ToList();
        for (var i = 0; i < lines.Count;)
        {
            var kind = KindOf(lines[i]);
            var run = lines.Skip(i).TakeWhile(line => KindOf(line) == kind).ToList();
            if (kind != Kind.Blank) blocks.Add(Block(kind, run, cite));
            i += run.Count;
        }

        return Html.Each(blocks, block => block);
    }

    private static Html Block(Kind kind, List<string> lines, Func<int, Html?> cite) => kind switch
    {
        Kind.Bullet => Html.Of($"<ul>{Html.Each(lines, line => Html.Of($"<li>{Inline(BulletPattern().Replace(line, ""), cite)}</li>"))}</ul>"),
        Kind.Step => Html.Of($"""<ol start="{FirstNumber(lines[0])}">{Html.Each(lines, line => Html.Of($"<li>{Inline(StepPattern().Replace(line, ""), cite)}</li>"))}</ol>"""),
        _ => Html.Of($"<p>{new Html(string.Join("<br>\n", lines.Select(line => Inline(line, cite).Markup)))}</p>"),
    };

    private static int FirstNumber(string line) => int.Parse(StepPattern().Match(line).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    private static Html Inline(string line, Func<int, Html?> cite)
    {
        var pieces = new List<Html>();
        var end = 0;
        foreach (var mark in MarkPattern().EnumerateMatches(line))
        {
            pieces.Add(Html.Of($"{line[end..mark.Index]}"));
            pieces.Add(Marked(line.Substring(mark.Index, mark.Length), cite));
            end = mark.Index + mark.Length;
        }

        return new Html(string.Concat(pieces.Append(Html.Of($"{line[end..]}")).Select(piece => piece.Markup)));
    }

    private static Html Marked(string mark, Func<int, Html?> cite) => mark[0] == '['
        ? cite(int.Parse(mark[1..^1], CultureInfo.InvariantCulture)) ?? Html.Of($"{mark}")
        : Html.Of($"<strong>{Inline(mark[2..^2], cite)}</strong>");

    private static Kind KindOf(string line) =>
        line.Length == 0 ? Kind.Blank
        : BulletPattern().IsMatch(line) ? Kind.Bullet
        : StepPattern().IsMatch(line) ? Kind.Step
        : Kind.Prose;

    private enum Kind
    {
        Blank,
        Bullet,
        Step,
        Prose,
    }

    [GeneratedRegex(@"^[-*•] +")]
    private static partial Regex BulletPattern();

    [GeneratedRegex(@"^(\d{1,3})[.)] +")]
    private static partial Regex StepPattern();

    [GeneratedRegex(@"\[\d{1,3}\]|\*\*[^*]+\*\*")]
    private static partial Regex MarkPattern();
}
