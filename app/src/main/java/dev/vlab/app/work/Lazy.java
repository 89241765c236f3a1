package dev.vlab.app.work;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something made when it is first asked for, on the JavaFX thread, and kept. */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<? extends T> maker;
    private @Nullable T made;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T now = made;
        if (now == null) {
            now = maker.get();
            made = now;
        }
        return now;
    }
}
