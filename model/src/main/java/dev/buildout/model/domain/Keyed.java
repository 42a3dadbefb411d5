package dev.buildout.model.domain;

import java.util.Map;
import java.util.NoSuchElementException;

/** Look-up of things that validation has shown to exist. */
public final class Keyed {

    private Keyed() {}

    /**
     * The value under a key.
     *
     * @throws NoSuchElementException if there is none
     */
    public static <K, V> V get(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new NoSuchElementException("Nothing is called " + key);
        }
        return value;
    }
}
