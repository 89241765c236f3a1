package dev.vlab.app.help;

/** How grave an entry of the log is, the least first. */
public enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR
}
