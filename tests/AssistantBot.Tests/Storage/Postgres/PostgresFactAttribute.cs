namespace AssistantBot.Tests.Storage.Postgres;

/// <summary>A test that needs PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (!PostgresTestServer.IsWanted) Skip = "PostgreSQL is not installed (Debian and Ubuntu: postgresql)";
    }
}
