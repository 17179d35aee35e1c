namespace AssistantBot.Conversation.Forms;

/// <summary>What people say to steer a form.</summary>
internal enum FormCommand
{
    None,
    Cancel,
    PutAside,
    Resume,
    Restart,
    Back,
    Skip,
    SkipRest,
    Why,
    Finish,
    Review,
    Help,
    Share,
    Unshare,
}
