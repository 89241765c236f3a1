package dev.vlab.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Everything that goes wrong in the program while this is open: what no thread catches, what the log holds at ERROR,
 * and what it holds of mistakes in the program, which are unchecked exceptions. A checked one tells of a file or a
 * network.
 */
final class Faults extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<Throwable> all = new CopyOnWriteArrayList<>();
    private final UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    /** Begins to listen; to be called on the JavaFX thread, which has a handler of its own. */
    static Faults listen() {
        Faults faults = new Faults();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> faults.add(e));
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> faults.add(e));
        SLF4JBridgeHandler.removeHandlersForRootLogger(); // JavaFX tells of failing bindings by its own log
        SLF4JBridgeHandler.install();
        faults.setContext(faults.root.getLoggerContext());
        faults.start();
        faults.root.addAppender(faults);
        return faults;
    }

    void add(Throwable fault) {
        if (!isOfTheHeadlessScreen(fault)) {
            all.add(fault);
        }
    }

    /** JavaFX's screen that nobody sees cannot draw a window that reaches over its edge; no other screen throws so. */
    private static boolean isOfTheHeadlessScreen(Throwable fault) {
        StackTraceElement[] stack = fault.getStackTrace();
        return stack.length > 0 && stack[0].getClassName().equals("com.sun.glass.ui.headless.HeadlessWindow");
    }

    List<Throwable> all() {
        return all;
    }

    @Override
    protected void append(ILoggingEvent event) {
        IThrowableProxy proxy = event.getThrowableProxy();
        Throwable cause = proxy instanceof ThrowableProxy known ? known.getThrowable() : null;
        boolean mistake = cause instanceof RuntimeException || cause instanceof Error;
        if (mistake || event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            add(new AssertionError(event.getLoggerName() + ": " + event.getFormattedMessage(), cause));
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
        SLF4JBridgeHandler.uninstall();
        Thread.setDefaultUncaughtExceptionHandler(before);
        Thread.currentThread().setUncaughtExceptionHandler(null);
    }
}
