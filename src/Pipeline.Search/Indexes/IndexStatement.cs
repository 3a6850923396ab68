using Microsoft.Data.Sqlite;

namespace Pipeline.Search.Indexes;

/// <summary>A prepared command whose parameters are <c>$1</c>, <c>$2</c>, …</summary>
internal sealed class IndexStatement : IDisposable
{
    private readonly SqliteCommand _command;

    public IndexStatement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            _command.Parameters.Add(new SqliteParameter(FormattableString.Invariant($"${i}"), null));
        }
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
