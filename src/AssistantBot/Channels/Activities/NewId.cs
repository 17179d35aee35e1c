namespace AssistantBot.Channels.Activities;

/// <summary>Makes an id that nobody can guess.</summary>
internal delegate string NewId();
