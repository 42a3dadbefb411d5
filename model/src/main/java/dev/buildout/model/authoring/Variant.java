package dev.buildout.model.authoring;

/**
 * Where a record stands, as far as it decides what may be written.
 *
 * @param change it is laid over another: nothing is required, and marks and relative values may stand in it
 * @param template its values may hold {@code <name>} for a parameter
 */
record Variant(boolean change, boolean template) {

    static final Variant PLAIN = new Variant(false, false);
    static final Variant CHANGE = new Variant(true, false);

    Variant inTemplate() {
        return new Variant(change, true);
    }

    Variant asChange() {
        return new Variant(true, template);
    }

    Variant whole() {
        return new Variant(false, template);
    }

    String suffix() {
        return (template ? "-in-template" : "") + (change ? "-change" : "");
    }
}
