internal sealed class NoFlag;
