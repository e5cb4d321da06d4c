// plain, in src/Modules/Orders/Application: a type without namespace
internal sealed class NoFlag; // violates
