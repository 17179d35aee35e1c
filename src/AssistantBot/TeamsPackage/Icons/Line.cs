namespace AssistantBot.TeamsPackage.Icons;

/// <summary>A line of straight pieces; arcs are cut into many.</summary>
internal sealed class Line((double X, double Y) start)
{
    private const int PiecesOfArc = 16;

    private readonly List<(double X, double Y)> _points = [start];

    public Line To(double x, double y)
    {
        _points.Add((x, y));
        return this;
    }

    /// <summary>Part of a circle, which begins where the line stands, in degrees clockwise from the right, as the picture is seen.</summary>
    public Line Arc(double x, double y, double radius, double from, double sweep)
    {
        for (var piece = 1; piece <= PiecesOfArc; piece++)
        {
            var (sin, cos) = Math.SinCos((from + (sweep * piece / PiecesOfArc)) * Math.PI / 180);
            To(x + (radius * cos), y + (radius * sin));
        }

        return this;
    }

    /// <summary>Whether the closed line goes around a point.</summary>
    public bool Contains(double x, double y)
    {
        var inside = false;
        for (var i = 0; i < _points.Count; i++)
        {
            var (a, b) = (_points[i], _points[(i + 1) % _points.Count]);
            if (a.Y > y != b.Y > y && x < a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X))) inside = !inside;
        }

        return inside;
    }

    /// <summary>Whether a point is that near to the line and not behind its ends, which are cut straight.</summary>
    public bool Covers(double x, double y, double distance) =>
        IsNear(x, y, distance, _points.Count - 1) && !IsBehind(x, y, _points[0], _points[1], distance) && !IsBehind(x, y, _points[^1], _points[^2], distance);

    /// <summary>Whether a point is that near to the closed line.</summary>
    public bool IsNear(double x, double y, double distance) => IsNear(x, y, distance, _points.Count);

    private bool IsNear(double x, double y, double distance, int pieces)
    {
        for (var i = 0; i < pieces; i++)
        {
            if (Squared(x, y, _points[i], _points[(i + 1) % _points.Count]) <= distance * distance) return true;
        }

        return false;
    }

    /// <summary>Whether a point near an end lies on its far side, as seen from the point of the line that comes next.</summary>
    private static bool IsBehind(double x, double y, (double X, double Y) end, (double X, double Y) next, double distance) =>
        ((x - end.X) * (next.X - end.X)) + ((y - end.Y) * (next.Y - end.Y)) < 0 && Squared(x, y, end, end) <= distance * distance;

    /// <summary>Square of the distance from a point to a straight piece.</summary>
    private static double Squared(double x, double y, (double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp((((x - a.X) * dx) + ((y - a.Y) * dy)) / length, 0, 1);
        var (ex, ey) = (x - a.X - (along * dx), y - a.Y - (along * dy));
        return (ex * ex) + (ey * ey);
    }
}
