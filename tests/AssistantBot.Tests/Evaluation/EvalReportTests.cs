using AssistantBot.Evaluation;

namespace AssistantBot.Tests.Evaluation;

public sealed class EvalReportTests
{
    private static readonly EvalResult Right = new("1", "fact", false, 2, 2, 1, 1, true, 1, 100, 1);
    private static readonly EvalResult HalfRight = new("2", "fact", false, 1, 2, 0, 1, false, 4, 300, 2);
    private static readonly EvalResult Refused = new("3", "unanswerable", true, 0, 0, 0, 0, false, 0, 50, 3);
    private static readonly EvalResult NotRefused = new("4", "unanswerable", false, 0, 0, 0, 1, false, 0, 50, 4);

    [Fact]
    public void Rates_count_what_they_say()
    {
        var total = EvalReport.Of([Right, HalfRight, Refused, NotRefused]).Total;
        Assert.Equal((0.75, 0.5, 1.0), (total.FactRecall, total.AllFacts, total.Cited));
        Assert.Equal((0.5, 0.5, 0.5, 1.0), (total.FirstCitationRight, total.AnyCitationRight, total.RefusalRecall, total.RefusalPrecision));
        Assert.Equal((0.5, 1.0, 0.625), (total.HitAt1, total.HitAt5, total.Mrr));
    }

    [Fact]
    public void What_failed_is_named() => Assert.Equal(["2", "4"], EvalReport.Of([Right, HalfRight, Refused, NotRefused]).Failed);

    [Fact]
    public void A_fall_is_a_regression_and_a_rise_is_none()
    {
        var (better, worse) = (EvalReport.Of([Right]), EvalReport.Of([HalfRight]));
        Assert.Empty(better.WorseThan(worse, 0.005));
        Assert.Contains(worse.WorseThan(better, 0.005), problem => problem.StartsWith("fact recall fell from 1.000 to 0.500", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rate_of_nothing_is_left_out() => Assert.Null(EvalReport.Of([Right]).Total.RefusalRecall);

    [Fact]
    public void A_line_that_is_no_question_is_named_with_file_and_line()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "{\"id\":\"1\",\"type\":\"fact\",\"question\":\"why?\"}\n\n{\"id\":2}\n");
            Assert.Contains($"{file}:3", Assert.Throws<InvalidDataException>(() => EvalQuestion.ReadFile(file)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
