using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Drafting;

/// <summary>Writes drafts for people to judge, with a language model.</summary>
public interface IDraftWriter
{
    /// <summary>A report in a few sentences for a committee.</summary>
    /// <returns>Null where the model's words cannot be had or do not stand.</returns>
    Task<Reply?> SummariseAsync(Report report, Drafter drafter, CancellationToken cancel);

    /// <summary>What evidence shows about one characteristic of a checklist and what it leaves open; never a rating.</summary>
    /// <param name="evidence">What stands beside the characteristic, as people and documents gave it.</param>
    /// <returns>Null where the model's words cannot be had or do not stand, or the evidence says nothing about it.</returns>
    Task<Reply?> JudgeAsync(string characteristic, string evidence, Drafter drafter, CancellationToken cancel);
}

/// <summary>For whom a draft is written.</summary>
/// <param name="Person">As <see cref="Answers.Inquiry.Person"/>.</param>
/// <param name="Content">The corpus in force.</param>
public sealed record Drafter(string Person, ContentSnapshot Content);
