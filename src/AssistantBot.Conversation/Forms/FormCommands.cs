using System.Text.RegularExpressions;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Forms;

/// <summary>Understands the words that steer forms.</summary>
internal static partial class FormCommands
{
    private static readonly Dictionary<string, FormCommand> Words = Read(
        (FormCommand.Cancel, "cancel|abandon|quit|exit|abort|give up|i give up|forget|forget about|never mind|nevermind|drop"),
        (FormCommand.PutAside, "stop|pause|later|not now|not today|save|save for later|come back later|continue later|finish later|do it later|park|hold on|wait|put aside|put it aside|put this aside|save my answers|stop asking|stop asking me|take a break|enough|that's enough|leave it for now"),
        (FormCommand.Resume, "resume|continue|carry on|go on|keep going|pick up|pick up where we left off|back to|go back to|return to|where were we|repeat|ask again|ask me again|ask that again|say that again"),
        (FormCommand.Restart, "restart|start over|start again|start afresh|start from scratch|begin again|from the beginning|from the start|start from the beginning|reset"),
        (FormCommand.Back, "back|go back|no go back|no, go back|previous|the previous|last question|the last question|undo|step back"),
        (FormCommand.Skip, "skip|next|pass|move on|leave it|leave it blank|n/a|not applicable|doesn't apply|it doesn't apply|does not apply"),
        (FormCommand.SkipRest, "skip the rest|skip all|skip the others|skip everything|skip everything else|leave the rest|leave the rest blank|leave the others"),
        (FormCommand.Share, "share this form|share the form|share|share with everyone|share with everybody|share with all|share with the group|share with the team|open to everyone|open to everybody|open to all|open up|let everyone fill in|let everybody fill in|let the others answer|everybody can answer|open this form to all|open the form to all|let everyone answer|let everybody answer|anyone can answer|everyone can answer"),
        (FormCommand.Unshare, "unshare|stop sharing|don't share|do not share|no longer share|keep to myself|keep private|make private|keep for myself|close to others|only i answer|only i can answer|only me|just me|nobody else may answer"),
        (FormCommand.Why, "why|why do you ask|why are you asking|why ask|why do you want to know|why is that asked|why is this asked|why does that matter|why does this matter|why does it matter" +
            "|what|what for|what is this for|what's this for|what does that mean|what does this mean|what does it mean|what does this question mean|what does the question mean|what do you mean|what do you mean by" +
            "|explain|i don't understand|i do not understand|i don't get|where does that come from|where does this come from|where is that from|where is this from"),
        (FormCommand.Finish, "finish|finished|i'm finished|just do it|do it|work it out|just work it out|calculate|calculate it|done|i'm done|i am done|that's it|end|result|results|show the result|show me the result|show the results|show me the results|show result|show results|what is the result|what's the result"),
        (FormCommand.Review, "review|summary|my answers|show answers|show my answers|show me my answers|list my answers|see my answers|what are my answers|what have i answered|what did i answer|what have i said|what did i say"),
        (FormCommand.Help, "help|help me|what can i say|what can i do|what now|commands|options|menu|how does this work"));

    /// <summary>The command that the text is in its whole.</summary>
    /// <param name="asking">True while a form asks: then "can we go back?" is about the form, and not about sharing services.</param>
    public static FormCommand Of(string text, bool asking)
    {
        var said = Wish.Normal(text);
        var isQuestion = said.EndsWith('?');
        var bare = said.TrimEnd('?', ' ');
        var wished = Wish.Of(bare);
        if (!Words.TryGetValue(wished, out var command) && !Words.TryGetValue(Shared().Replace(wished, "$1$2"), out command)) command = Words.GetValueOrDefault(Thing().Replace(wished, ""));
        if (!isQuestion || command is FormCommand.Why or FormCommand.Review or FormCommand.Resume or FormCommand.Help) return command;
        return asking && wished.Length < bare.Length ? command : FormCommand.None;
    }

    private static Dictionary<string, FormCommand> Read(params (FormCommand Command, string Words)[] table) =>
        table.SelectMany(row => row.Words.Split('|').Select(words => KeyValuePair.Create(words, row.Command))).ToDictionary(StringComparer.Ordinal);

    /// <summary>What is shared or kept, and where: "share <i>this form</i> with everyone <i>here</i>", "keep <i>it</i> to myself".</summary>
    [GeneratedRegex(@"^(share|unshare|stop sharing|don't share|do not share|no longer share|open|keep|make|close|let (?:every(?:one|body)|the others) (?:answer|fill in))(?: up)?(?: (?:it|this|that|the|my)(?: (?:\w+[ -]){0,3}?(?:form|questionnaire|check|checklist|register|screen|apportionment|appraisal|outline|case|scale|log|indicators|one))?)?((?: (?:with|to|for)? ?(?:everyone|everybody|all|others|myself|private|the (?:group|team)))?)(?: (?:in )?(?:here|this (?:chat|channel|group)))?(?:,? (?:again|now|please))*$")]
    private static partial Regex Shared();

    [GeneratedRegex(@"(?:[, ]+(?:please|now|here|for (?:now|today|the moment)|then|thanks|thank you|again|it|this|that|(?:with )?(?:the |my |this |that |your |a )?(?:\w+[ -])?(?:questionnaire|form|questions?|quiz|answers?|one)))+$")]
    private static partial Regex Thing();
}
