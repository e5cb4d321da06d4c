namespace Monolith.Architecture;

/// <summary>The rules that are enforced elsewhere: by an analyzer, ours or a package's, or by the host when it starts.</summary>
internal static class Refusals
{
    private const Gates Typing = Gates.Editor | Gates.Build;

    public static IReadOnlyList<Refusal> All { get; } =
    [
        new(
            "MONO3004", "route-declarations", Typing | Gates.Start, "RouteAnalyzer; at start EndpointCheck",
            "A route without access decision, rate limit or input validation.",
            "Every route is denied unless granted, limited and checked.",
            "map the route to its use case, or add .Declare(access, limit, input, mediaType)"),
        new(
            "MONO3005", "access", Typing | Gates.Start, "AccessAnalyzer; at start WiringCheck",
            "A command or query that does not say who may send it.",
            "Nothing is reachable unless somebody decided for whom.",
            "put [RequirePermission(\"…\")], [SignedIn] or [Public(\"reason\")] on it"),
        new(
            "MONO3006", "input-validation", Typing | Gates.Start, "ValidatorAnalyzer; at start WiringCheck",
            "A command, or a query with input, that has no validator.",
            "Input is checked at the edge, before anything is read or decided.",
            "write internal sealed class <UseCase>Validator : AbstractValidator<<UseCase>> in the same file"),
        new(
            "MONO3007", "sensitive-answers", Typing, "SensitiveAnswerAnalyzer",
            "An answer with a member that can carry a password, hash, token, secret, key or personal data.",
            "What an answer can carry, somebody will see; what is sensitive is shown because somebody decided so.",
            "leave it out, or put [property: PublicData(\"why this caller may see it\")] on the member"),
        new(
            "MONO3008", "swallowed-exceptions", Typing, "SwallowAnalyzer; at run time ProblemMiddleware answers and logs what comes through",
            "A catch that hands on nothing of what it caught, and an empty one without a comment.",
            "A bug that nobody hears of stays for years; what a caller can cause is a result, not an exception.",
            "catch the type you expect and say why it is nothing, or hand the exception to the log, or throw it on"),
        new(
            "MONO3009", "forgotten-tasks", Typing, "ForgottenTaskAnalyzer; the compiler's CS4014, CA2012 and Meziantou's MA0134",
            "A task that nobody awaits, and async void: a path without error handling.",
            "An exception in a task that nobody awaits is lost, and one in async void ends the process.",
            "await it, or make it a background job of the platform") { Packages = ["CS4014", "CA2012", "MA0134"] },
        new(
            "MONO3010", "sql-strings", Typing, "SqlAnalyzer; CA2100 and Entity Framework's EF1002, EF1003",
            "SQL put together from texts, directly or through variables.",
            "A value that becomes part of a statement can end it and begin another one.",
            "give values as parameters; FromSql($\"…\") and SqlQuery($\"…\") make them of the holes") { Packages = ["CA2100", "EF1002", "EF1003"] },
        new(
            "MONO3011", "unseen-jobs", Typing, "JobAnalyzer; at run time BackgroundJob and TracingBehavior log and measure jobs and handlers",
            "Work in the background that is not one of the platform's jobs, which are logged and measured.",
            "What nobody calls, nobody misses: only its log and its figures tell that it still runs.",
            "derive it from PeriodicJob, or from BackgroundJob where it waits for something else than time"),
        new(
            "MONO3012", "secrets", Typing | Gates.Ci, "SecretAnalyzer; RepositorySecretsTests scan every file of the repository",
            "A secret or credential in sources, configuration, scripts or documents.",
            "What is committed stays in the history of every clone.",
            "have it from the environment or a file outside the repository, and treat what was committed as known to everybody"),
        new(
            "MONO3013", "json-casts", Typing, "JsonCastAnalyzer",
            "A cast of JSON, or of what was read from it, and reading into object.",
            "JSON comes from outside; a cast that fails is an exception where a clear answer was due.",
            "read into a named type, or test with a pattern, as, or TryGetValue"),
        new(
            "MONO3014", "unguarded-paths", Typing, "PathAnalyzer",
            "A path or address that is a caller's text as it came.",
            "With .. a caller reads other files, and with an address of their own they lead people, or this server, elsewhere.",
            "choose by an identifier, keep Path.GetFileName of it, or make it a WebAddress or a local path first"),
        new(
            "MONO3015", "certificate-checks", Typing, "CertificateCheckAnalyzer; CA5359, CA5386, CA5397, CA5398 and Meziantou's MA0039",
            "A check of certificates of one's own, or one that passes everything.",
            "Without the platform's check, whoever sits on the line reads and changes everything.",
            "have the system trust the authority that issued the certificate") { Packages = ["CA5359", "CA5386", "CA5397", "CA5398", "MA0039"] },
        new(
            "MONO3016", "blocking-calls", Typing, "BlockingAnalyzer",
            "Holding a thread until a task is done: Result, Wait, GetResult.",
            "Threads that wait are missing elsewhere; under load the pool runs dry and everything stands still.",
            "await it, and make the method async up to its caller"),
        new(
            "MONO3017", "missing-handlers", Typing | Gates.Start, "HandlerAnalyzer; at start WiringCheck",
            "A command or query that has no handler.",
            "Whoever sends it gets an exception instead of an answer.",
            "write internal sealed class <UseCase>Handler : ICommandHandler<<UseCase>, …> in the same file"),
        new(
            "MONO3018", "event-names", Typing | Gates.Start, "EventNameAnalyzer; at start EventCheck",
            "An integration event or event handler without a name.",
            "Deliveries wait under this name while classes are renamed and moved.",
            "put [IntegrationEvent(\"<module>.<what-happened>\", 1)] or [EventHandler(\"<module>.<what-it-does>\")] on it"),
        new(
            "MONO3021", "clocks", Typing, "BannedApiAnalyzers' RS0030 with BannedSymbols.txt",
            "DateTime.Now and its like.",
            "A test has no hold on the machine's clock, and local time is another one on every server.",
            "take a TimeProvider and ask it for GetUtcNow()") { HasAnalyzer = false, Packages = ["RS0030"] },
        new(
            "MONO3022", "cancellation", Typing, "CA2016 and Meziantou's MA0040",
            "A CancellationToken that is at hand and not passed on.",
            "Work for a caller who has gone keeps the database from those who are still there.",
            "pass it on; CancellationToken.None says that the work must end") { HasAnalyzer = false, Packages = ["CA2016", "MA0040"] },
        new(
            "MONO3023", "http-clients", Typing, "BannedApiAnalyzers' RS0030 with BannedSymbols.Product.txt",
            "An HttpClient made by hand.",
            "Each one has connections of its own, which run out, and keeps addresses that have moved.",
            "take it from IHttpClientFactory") { HasAnalyzer = false, Packages = ["RS0030"] },
        new(
            "MONO3024", "chance", Typing, "BannedApiAnalyzers' RS0030 with BannedSymbols.txt, and CA5394",
            "Random, for secrets or anything else.",
            "Who sees a few of its numbers knows the next ones.",
            "take RandomNumberGenerator") { HasAnalyzer = false, Packages = ["RS0030", "CA5394"] },
        new(
            "MONO3025", "type-names", Typing, "BannedApiAnalyzers' RS0030 with BannedSymbols.Product.txt, SYSLIB0011 and CA2300 to CA2330",
            "Reading data that names the type to make: BinaryFormatter, TypeNameHandling, Type.GetType.",
            "Whoever writes the data chooses which code runs.",
            "read into the type you expect, or look the name up in a table of those allowed") { HasAnalyzer = false, Packages = ["RS0030", "SYSLIB0011", "CA2300", "CA2301", "CA2302", "CA2326", "CA2327", "CA2329"] },
        new(
            "MONO3026", "regex-timeouts", Typing, "Meziantou's MA0009",
            "A regular expression without a time limit.",
            "A text made for it keeps a processor busy for minutes.",
            "give matchTimeoutMilliseconds or a TimeSpan, or RegexOptions.NonBacktracking") { HasAnalyzer = false, Packages = ["MA0009"] },
    ];
}
