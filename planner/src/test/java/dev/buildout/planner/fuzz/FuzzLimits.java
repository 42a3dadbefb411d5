package dev.buildout.planner.fuzz;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * How long a property runs. Usually as its annotation says, with the same cases each time; {@code buildout.fuzz.tries} and
 * {@code buildout.fuzz.seconds} ask for more with a new seed, which is printed, or with {@code buildout.fuzz.seed}.
 */
final class FuzzLimits implements AroundPropertyHook, AroundTryHook {

    private static final int WITHOUT_END = 100_000_000;

    private static long end = Long.MAX_VALUE;

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Integer tries = Integer.getInteger("buildout.fuzz.tries");
        Integer seconds = Integer.getInteger("buildout.fuzz.seconds");
        String seed = System.getProperty("buildout.fuzz.seed");
        end = Long.MAX_VALUE;
        if (tries == null && seconds == null && seed == null) {
            return property.execute();
        }
        String chosen = seed == null ? String.valueOf(new Random().nextLong()) : seed;
        System.out.println(context.label() + ": seed " + chosen);
        context.attributes().setSeed(chosen);
        if (seconds != null) {
            end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            context.attributes().setTries(WITHOUT_END);
        }
        if (tries != null) {
            context.attributes().setTries(tries);
        }
        Judge judge = FuzzTest.judge();
        judge.forget();
        PropertyExecutionResult result = property.execute();
        System.out.println(context.label() + ": " + judge.summary());
        return judge.faults().isEmpty() || result.status() == PropertyExecutionResult.Status.FAILED
                ? result
                : result.mapToFailed(judge.faults().size() + " faults:\n" + String.join("\n", judge.faults()));
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
        return System.nanoTime() < end ? aTry.execute(parameters) : TryExecutionResult.satisfied(true);
    }
}
