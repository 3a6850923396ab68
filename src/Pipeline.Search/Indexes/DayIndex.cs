using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Pipeline.Search.Indexes;

/// <summary>One day's index, open for questions. It stays as it is; a day that was revised is another one. Who uses it enters and leaves, one at a time asks.</summary>
public sealed class DayIndex
{
    /// <summary>Pages are read where they lie; none is worth copying.</summary>
    private const string Tune = "PRAGMA mmap_size = 2147418112; PRAGMA cache_size = -64;";

    private readonly Lock _gate = new();
    private readonly byte[] _image;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private int _users;
    private bool _closed;

    private DayIndex(DateOnly day, byte[] image, SqliteConnection connection) => (Day, _image, _connection) = (day, image, connection);

    public DateOnly Day { get; }

    public long Bytes => _image.LongLength;

    /// <returns>Null for an index of another form, which another version of the program wrote.</returns>
    /// <exception cref="SqliteException">The bytes are no database.</exception>
    public static DayIndex? Open(DateOnly day, ReadOnlySpan<byte> bytes)
    {
        var image = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(image);
        var connection = IndexConnection.Open();
        try
        {
            SqliteException.ThrowExceptionForRC(
                raw.sqlite3_deserialize(connection.Handle!, "main", Marshal.UnsafeAddrOfPinnedArrayElement(image, 0), image.Length, image.Length, raw.SQLITE_DESERIALIZE_READONLY),
                connection.Handle);
            IndexConnection.Run(connection, Tune);
            var index = new DayIndex(day, image, connection);
            if (index.Ask("PRAGMA user_version", rows => rows.GetInt32(0)) is [IndexSchema.Format])
            {
                return index;
            }

            index.Close();
            return null;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <returns>False once it is closed; otherwise it stays open until <see cref="Leave"/>.</returns>
    public bool TryEnter()
    {
        lock (_gate)
        {
            _users += _closed ? 0 : 1;
            return !_closed;
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            _users--;
            FreeWhenDone();
        }
    }

    /// <summary>At once, or when the last of its users leaves.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            FreeWhenDone();
        }
    }

    /// <param name="sql">Of ours; what was asked for comes as values.</param>
    internal List<T> Ask<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> values)
    {
        lock (_gate)
        {
            var command = Command(sql);
            command.Parameters.Clear();
            foreach (var (name, value) in values)
            {
                command.Parameters.Add(new SqliteParameter(name, value));
            }

            using var rows = command.ExecuteReader();
            List<T> found = [];
            while (rows.Read())
            {
                found.Add(read(rows));
            }

            return found;
        }
    }

    /// <summary>The numbers of outlets, for the parameter <c>$outlets</c>.</summary>
    internal static string Outlets(IEnumerable<long> numbers) => JsonSerializer.Serialize(numbers);

    private SqliteCommand Command(string sql)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _commands[sql] = _connection.CreateCommand();
#pragma warning disable CA2100 // As the parameter of Ask says.
            command.CommandText = sql;
#pragma warning restore CA2100
        }

        return command;
    }

    private void FreeWhenDone()
    {
        if (_closed && _users == 0)
        {
            foreach (var command in _commands.Values)
            {
                command.Dispose();
            }

            _commands.Clear();
            _connection.Dispose();
            // The database reads these bytes until here.
            GC.KeepAlive(_image);
        }
    }
}
