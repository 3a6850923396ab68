using Microsoft.Data.Sqlite;

namespace Pipeline.Search.Indexes;

/// <summary>Connections to databases that are nowhere but in memory.</summary>
internal static class IndexConnection
{
    public static SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = ":memory:", Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <param name="sql">Of ours, with nothing in it that anybody typed.</param>
    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // As the parameter says.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
