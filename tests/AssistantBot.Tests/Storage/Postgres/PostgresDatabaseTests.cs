using AssistantBot.Conversation.Ports;
using AssistantBot.Storage;
using AssistantBot.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace AssistantBot.Tests.Storage.Postgres;

/// <summary>A database that cannot be used is named in one line with the setting and the fix; one that can lasts.</summary>
public sealed class PostgresDatabaseTests
{
    private static PostgresTestServer Server => PostgresTestServer.Running;

    [PostgresFact]
    public async Task What_was_saved_is_there_after_a_restart_of_the_program()
    {
        using var store = new StorageUnderTest("postgresql");
        await store.Save("a", "one", 0);
        store.Close();
        Assert.Equal(("one", 1), await store.Load("a"));
    }

    [PostgresFact]
    public async Task A_connection_that_breaks_is_made_anew()
    {
        using var store = new StorageUnderTest("postgresql");
        await store.Save("a", "one", 0);
        Server.Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'AssistantBot' AND pid <> pg_backend_pid()");
        Assert.Equal(("one", 1), await store.Load("a"));
        Server.Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'AssistantBot' AND pid <> pg_backend_pid()");
        Assert.True(await store.Save("a", "two", 1));
    }

    [PostgresFact]
    public async Task Instances_that_start_together_make_the_tables_once()
    {
        var database = Server.NewDatabase();
        var instances = Enumerable.Range(0, 5).Select(_ => Open(database)).ToList();
        await Task.WhenAll(instances.Select(instance => instance.OpenAsync()));
        Assert.True(await instances[0].State.SaveAsync("a", "{}", 0, CancellationToken.None));
        Assert.All(await Task.WhenAll(instances.Select(instance => instance.State.LoadAsync("a", CancellationToken.None))), state => Assert.Equal(1, state!.Revision));
        instances.ForEach(instance => instance.Dispose());
    }

    [PostgresFact]
    public Task No_server() => RefusedAsync("Host=127.0.0.1;Port=1;Database=talks;Username=bot;Password=hush", "cannot be reached", "correct Host and Port");

    [PostgresFact]
    public Task Wrong_password() => RefusedAsync(Server.Name("postgres").Replace(PostgresTestServer.Password, "hush", StringComparison.Ordinal), "refuses this user; correct Username and Password");

    [PostgresFact]
    public Task No_password() => RefusedAsync(Server.Name("postgres").Replace($"Password={PostgresTestServer.Password}", "Passfile=/dev/null", StringComparison.Ordinal), "asks for a password", "add Password=");

    [PostgresFact]
    public Task No_database() => RefusedAsync(Server.Name("nowhere"), "has no such database; correct Database");

    [PostgresFact]
    public Task Another_encoding() => RefusedAsync(Server.NewDatabase("ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0"), "is not kept in UTF8");

    [PostgresFact]
    public async Task A_schema_of_another_program_is_left_alone()
    {
        var database = Server.NewDatabase();
        Server.Execute("CREATE SCHEMA assistant_bot; CREATE TABLE assistant_bot.letters (id bigint)", Database(database));
        await RefusedAsync(database, "its schema assistant_bot is another program's; name another database");
    }

    [PostgresFact]
    public async Task A_database_of_a_later_version_is_left_alone()
    {
        var database = Server.NewDatabase();
        using (var storage = Open(database)) await storage.OpenAsync();
        Server.Execute("UPDATE assistant_bot.version SET number = 99", Database(database));
        await RefusedAsync(database, "was written by a later version of this program");
    }

    [PostgresFact]
    public async Task A_database_that_takes_no_writes_keeps_what_it_has()
    {
        var database = Server.NewDatabase();
        using (var storage = Open(database)) await storage.State.SaveAsync("a", "one", 0, CancellationToken.None);
        Server.Execute($"ALTER DATABASE {Database(database)} SET default_transaction_read_only = on");
        using var store = Open(database);
        Assert.Equal("one", (await store.State.LoadAsync("a", CancellationToken.None))!.Json);
        var error = await Assert.ThrowsAsync<StorageException>(() => store.State.SaveAsync("a", "two", 1, CancellationToken.None));
        Assert.Contains("takes no writes", error.Message, StringComparison.Ordinal);
        Assert.Equal("one", (await store.State.LoadAsync("a", CancellationToken.None))!.Json);
    }

    internal static SqlStorage Open(string database) => PostgresStorage.Create(database, TimeProvider.System, NullLogger<SqlStorage>.Instance);

    private static string Database(string connectionString) => new Npgsql.NpgsqlConnectionStringBuilder(connectionString).Database!;

    private static async Task RefusedAsync(string connectionString, params string[] reasons)
    {
        using var storage = Open(connectionString);
        var error = await Assert.ThrowsAsync<StorageException>(storage.OpenAsync);
        Assert.StartsWith("State:ConnectionString (bot at ", error.Message, StringComparison.Ordinal);
        Assert.All(reasons, reason => Assert.Contains(reason, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("hush", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        var readiness = await storage.CheckAsync();
        Assert.Equal((false, "postgresql"), (readiness.Ready, readiness.State));
    }
}
