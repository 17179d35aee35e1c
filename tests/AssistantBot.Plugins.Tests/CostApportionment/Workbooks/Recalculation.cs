using System.Globalization;
using System.Text.RegularExpressions;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.Tests.CostApportionment.Workbooks;

/// <summary>
/// Recalculates a workbook as a spreadsheet does, in doubles: the operators and functions that our formulas use, and no other.
/// </summary>
internal sealed partial class Recalculation(Workbook workbook)
{
    private readonly Dictionary<string, double> _values = [];
    private readonly Dictionary<string, double> _changed = [];

    /// <summary>Types another value over an input.</summary>
    /// <param name="place">Such as <c>Inputs!E3</c>.</param>
    public Recalculation Type(string place, double value)
    {
        _changed[place] = value;
        return this;
    }

    /// <summary>The value of a cell.</summary>
    public double At(string sheet, string cell)
    {
        var place = $"{sheet}!{cell}";
        if (_changed.TryGetValue(place, out var typed)) return typed;
        if (_values.TryGetValue(place, out var known)) return known;
        var found = Find(sheet, cell);
        return _values[place] = found is null ? 0 : found.Formula is { } formula ? new Parser(this, sheet, formula).Whole() : (double)(found.Value ?? 0);
    }

    private SheetCell? Find(string sheet, string cell)
    {
        var (column, row) = Parts(cell);
        return workbook.Sheets.Single(each => each.Name == sheet).Rows.ElementAtOrDefault(row - 1)?.ElementAtOrDefault(column);
    }

    private static (int Column, int Row) Parts(string cell)
    {
        var match = Cell().Match(cell);
        return (match.Groups[1].Value.Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1) - 1, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^\$?([A-Z]+)\$?([0-9]+)$")]
    private static partial Regex Cell();

    [GeneratedRegex(@"\G(?:(?<number>[0-9]+(?:\.[0-9]+)?)|(?<function>[A-Z]+)\(|(?:(?<sheet>[A-Za-z]+)!)?(?<from>\$?[A-Z]+\$?[0-9]+)(?::(?<to>\$?[A-Z]+\$?[0-9]+))?|(?<operator><=|[-+*/(),]))")]
    private static partial Regex Token();

    private sealed class Parser(Recalculation book, string sheet, string formula)
    {
        private int _at;

        public double Whole()
        {
            var value = Sum();
            Assert.Equal(formula.Length, _at);
            return value;
        }

        private double Sum()
        {
            var value = Product();
            while (Peek() is "+" or "-" or "<=")
            {
                value = Next().Value switch { "+" => value + Product(), "-" => value - Product(), _ => value <= Product() ? 1 : 0 };
            }

            return value;
        }

        private double Product()
        {
            var value = Unit();
            while (Peek() is "*" or "/") value = Next().Value == "*" ? value * Unit() : value / Unit();
            return value;
        }

        private double Unit()
        {
            var token = Next();
            if (token.Groups["number"].Success) return double.Parse(token.Value, CultureInfo.InvariantCulture);
            if (token.Groups["function"].Success) return Call(token.Groups["function"].Value);
            if (token.Groups["from"].Success) return Range(token).Single();
            if (token.Value == "-") return -Unit();
            Assert.Equal("(", token.Value);
            var value = Sum();
            Assert.Equal(")", Next().Value);
            return value;
        }

        private double Call(string function)
        {
            var arguments = new List<double[]>();
            do arguments.Add(Argument());
            while (Next().Value == ",");
            return function switch
            {
                "SUM" => arguments[0].Sum(),
                "INT" => Math.Floor(arguments[0][0]),
                "ROUND" => Math.Round(arguments[0][0], (int)arguments[1][0], MidpointRounding.AwayFromZero),
                "IF" => arguments[0][0] != 0 ? arguments[1][0] : arguments[2][0],
                "COUNTIF" => arguments[0].Count(value => value == arguments[1][0]),
                "RANK" => 1 + arguments[1].Count(value => value > arguments[0][0]),
                _ => throw new InvalidOperationException($"no function {function}"),
            };
        }

        private double[] Argument()
        {
            var token = Token().Match(formula, _at);
            if (!token.Groups["to"].Success) return [Sum()];
            _at += token.Length;
            return Range(token);
        }

        private double[] Range(Match token)
        {
            var place = token.Groups["sheet"].Success ? token.Groups["sheet"].Value : sheet;
            var (first, last) = (Parts(token.Groups["from"].Value), Parts(token.Groups[token.Groups["to"].Success ? "to" : "from"].Value));
            return
            [
                .. from row in Enumerable.Range(first.Row, last.Row - first.Row + 1)
                   from column in Enumerable.Range(first.Column, last.Column - first.Column + 1)
                   select book.At(place, Name(column, row)),
            ];
        }

        private string? Peek() => _at < formula.Length ? Token().Match(formula, _at).Value : null;

        private Match Next()
        {
            var token = Token().Match(formula, _at);
            Assert.True(token.Success && token.Length > 0, $"{formula} at {_at}");
            _at += token.Length;
            return token;
        }

        private static string Name(int column, int row) => FormattableString.Invariant($"{(column >= 26 ? ((char)('A' + (column / 26) - 1)).ToString() : "")}{(char)('A' + (column % 26))}{row}");
    }
}
