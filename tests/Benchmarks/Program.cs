using System.Globalization;
using Monolith.Benchmarks;
using Monolith.Benchmarks.Reference;

// build/bench calls it: "reference …" is the server to compare with, anything else measures.
if (args is ["reference", var port, var product, var place, var synchronous])
{
    IItemStore store = product is "Sqlite" ? new SqliteItems(place, synchronous) : await PostgreSqlItems.Open(place);
    await ReferenceServer.Run(int.Parse(port, CultureInfo.InvariantCulture), store);
    return 0;
}

return await Bench.Run(BenchSettings.Read(args));
