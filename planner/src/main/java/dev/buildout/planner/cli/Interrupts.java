package dev.buildout.planner.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C (and a polite kill) while a plan is made: the first asks for the best so far, the second leaves at once.
 *
 * <p>A shutdown hook cannot do this: once hooks run, Java ignores further signals and cannot end with the plan's exit
 * code. The signal class of the JDK can, and is reached by reflection because compilers warn about every mention of it;
 * where it is missing, Ctrl-C ends the program as usual.
 */
final class Interrupts {

    private static final int INTERRUPTED = 130;

    private Interrupts() {}

    /** From now on, the first interrupt runs {@code first}, on a thread of its own; the second ends the process. */
    static void handle(Runnable first) {
        AtomicBoolean asked = new AtomicBoolean();
        Runnable onSignal = () -> {
            if (asked.getAndSet(true)) {
                Runtime.getRuntime().halt(INTERRUPTED);
            }
            first.run();
        };
        install("INT", onSignal);
        install("TERM", onSignal);
    }

    private static void install(String name, Runnable onSignal) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler calls = (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                    onSignal.run();
                    return null;
                }
                return method.getName().equals("hashCode") ? System.identityHashCode(proxy) : proxy == arguments[0];
            };
            Object proxy = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, calls);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (ReflectiveOperationException e) {
            return;
        }
    }
}
