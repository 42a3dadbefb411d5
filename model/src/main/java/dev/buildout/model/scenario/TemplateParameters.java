package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts arguments into build templates, before anything is bound. A template's {@code parameters} name its defaults;
 * {@code <crew>} in any value of the template stands for the text of one. A phase's {@code with} is laid over its
 * site's, and that over the defaults. Each set of arguments that is used makes a template of its own, called after what
 * differs from the defaults. A value put in keeps the place where it was given, so that what is wrong with it is found
 * there.
 */
final class TemplateParameters {

    private static final String WITH = "with";
    private static final String PARAMETERS = "parameters";
    private static final int LONGEST = 100;
    private static final int LONGEST_ID = 60;

    private final Findings findings;
    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final ValueBudget budget;

    private TemplateParameters(ValueBudget budget, Findings findings) {
        this.budget = budget;
        this.findings = findings;
    }

    /** A template as written, what it may be given, and what has been made of it by its arguments. */
    private record Template(
            String id,
            Node.Entry entry,
            Map<String, Node.Entry> parameters,
            boolean isPlain,
            Map<Map<String, String>, Made> made) {}

    private record Made(String id, Map<String, Node.ScalarNode> arguments) {}

    /**
     * The document with templates made for what its phases give them.
     *
     * @param budget what the values of the templates are counted against before they are made
     */
    static Node.MapNode expand(Node.MapNode root, ValueBudget budget, Findings findings) {
        return new TemplateParameters(budget, findings).document(root);
    }

    private Node.MapNode document(Node.MapNode root) {
        if (!(root.find("templates").orElse(null) instanceof Node.MapNode all)) {
            return root;
        }
        ids.addAll(all.entries().keySet());
        all.entries().forEach((id, entry) -> {
            if (entry.value() instanceof Node.MapNode template) {
                templates.put(id, read(id, entry, template));
            }
        });
        Map<String, Node.Entry> entries = new LinkedHashMap<>(root.entries());
        entries.computeIfPresent("sites", (key, sites) -> sites.with(changed(sites.value(), this::site)));
        entries.computeIfPresent("templates", (key, entry) -> entry.with(all.with(made(all))));
        return root.with(entries);
    }

    private Template read(String id, Node.Entry entry, Node.MapNode template) {
        Map<String, Node.Entry> parameters = new LinkedHashMap<>();
        Node.Entry declared = template.entries().get(PARAMETERS);
        if (declared != null && declared.value() instanceof Node.MapNode map) {
            map.entries().forEach((name, parameter) -> {
                if (isScalar(parameter, "parameter " + Form.quote(name)) && isName(name, parameter.keyAt())) {
                    parameters.put(name, parameter);
                }
            });
        } else if (declared != null) {
            findings.error(
                    FindingCode.WRONG_TYPE,
                    declared.value().at(),
                    "`parameters` of template " + Form.quote(id) + " is a map from name to default; this is "
                            + declared.value().kind());
        }
        Set<String> uses = new LinkedHashSet<>();
        Placeholders.visit(without(template), (name, at) -> {
            uses.add(name);
            if (!parameters.containsKey(name)) {
                findings.error(
                        FindingCode.BAD_PARAMETER,
                        at,
                        "`<" + name + ">` is not a parameter of template " + Form.quote(id),
                        () -> hint(name, parameters.keySet(), "Declare it under `parameters`."));
            }
        });
        parameters.forEach((name, parameter) -> {
            if (!uses.contains(name)) {
                findings.warning(
                        FindingCode.BAD_PARAMETER,
                        parameter.keyAt(),
                        "template " + Form.quote(id) + " has the parameter " + Form.quote(name)
                                + " and does not use it",
                        "Write `<" + name + ">` where it belongs, or leave it out.");
            }
        });
        return new Template(id, entry, parameters, uses.isEmpty(), new LinkedHashMap<>());
    }

    private boolean isName(String name, SourceLocation at) {
        boolean is = Placeholders.isName(name);
        if (!is) {
            findings.error(
                    FindingCode.BAD_ID,
                    at,
                    Form.quote(name) + " cannot name a parameter. Expected kebab-case such as `fit-out`");
        }
        return is;
    }

    private boolean isScalar(Node.Entry entry, String what) {
        if (entry.value() instanceof Node.ScalarNode scalar && scalar.text().length() <= LONGEST) {
            return !looksLikeAPlaceholder(scalar, what);
        }
        findings.error(
                FindingCode.BAD_PARAMETER,
                entry.value().at(),
                what + " is one value of at most " + LONGEST + " characters"
                        + (entry.value() instanceof Node.ScalarNode
                                ? ""
                                : "; this is " + entry.value().kind()));
        return false;
    }

    /** Put into a template it would be taken for one when the whole is read again. */
    private boolean looksLikeAPlaceholder(Node.ScalarNode value, String what) {
        boolean looks = value.text().indexOf('<') >= 0 || value.text().indexOf('>') >= 0;
        if (looks) {
            findings.error(
                    FindingCode.BAD_PARAMETER,
                    value.at(),
                    what + " is " + Form.quote(value.text()) + "; a value has no `<` or `>`, which mark parameters");
        }
        return looks;
    }

    private static Node.MapNode without(Node.MapNode template) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(template.entries());
        entries.remove(PARAMETERS);
        return template.with(entries);
    }

    private static String hint(String name, Set<String> known, String otherwise) {
        String near = NearestName.hint(name, known);
        return near.isEmpty() ? otherwise : near;
    }

    @FunctionalInterface
    private interface Change {

        Node.MapNode apply(String id, Node.Entry entry, Node.MapNode value);
    }

    /** Each entry of a map that is itself a map. */
    private static Node changed(Node node, Change change) {
        if (!(node instanceof Node.MapNode map)) {
            return node;
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
        entries.replaceAll((id, entry) ->
                entry.value() instanceof Node.MapNode inner ? entry.with(change.apply(id, entry, inner)) : entry);
        return map.with(entries);
    }

    private Node.MapNode site(String id, Node.Entry entry, Node.MapNode site) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(site.entries());
        Map<String, Node.Entry> forAll = given(entries, "site " + Form.quote(id));
        Set<String> taken = new TreeSet<>();
        entries.computeIfPresent(
                "phases",
                (key, phases) -> phases.with(
                        changed(phases.value(), (phase, e, value) -> phase(phase, e, value, forAll, taken))));
        forAll.forEach((name, argument) -> {
            if (!taken.contains(name)) {
                findings.error(
                        FindingCode.BAD_PARAMETER,
                        argument.keyAt(),
                        Form.quote(name) + " is not a parameter of any template that site " + Form.quote(id)
                                + " is built with",
                        () -> NearestName.hint(name, taken));
            }
        });
        return site.with(entries);
    }

    /** What {@code with} gives; it is taken out. */
    private Map<String, Node.Entry> given(Map<String, Node.Entry> entries, String owner) {
        Node.Entry with = entries.remove(WITH);
        Map<String, Node.Entry> given = new LinkedHashMap<>();
        if (with != null && with.value() instanceof Node.MapNode map) {
            map.entries().forEach((name, argument) -> {
                if (isScalar(argument, Form.quote(name) + " in `with` of " + owner)) {
                    given.put(name, argument);
                }
            });
        } else if (with != null) {
            findings.error(
                    FindingCode.WRONG_TYPE,
                    with.value().at(),
                    "`with` of " + owner + " is a map from parameter to value; this is "
                            + with.value().kind());
        }
        return given;
    }

    private Node.MapNode phase(
            String id, Node.Entry entry, Node.MapNode phase, Map<String, Node.Entry> ofSite, Set<String> taken) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(phase.entries());
        String owner = "phase " + Form.quote(id);
        Map<String, Node.Entry> own = given(entries, owner);
        Node.Entry name = entries.get("template");
        Template template = name != null && name.value() instanceof Node.ScalarNode s ? templates.get(s.text()) : null;
        if (name == null || template == null) {
            // A template that does not exist is reported as such.
            own.values().stream()
                    .filter(argument -> name == null)
                    .forEach(argument -> findings.error(
                            FindingCode.BAD_PARAMETER,
                            argument.keyAt(),
                            owner + " has no `template` to give a value to"));
            taken.addAll(ofSite.keySet());
            return phase.with(entries);
        }
        own.keySet().removeIf(argument -> isUnknown(argument, own, template));
        Map<String, Node.Entry> arguments = new LinkedHashMap<>(template.parameters());
        lay(arguments, ofSite, "`with` of its site", template);
        lay(arguments, own, "`with` of " + owner, template);
        taken.addAll(template.parameters().keySet());
        String made = made(template, arguments, owner, entry.keyAt());
        Node.ScalarNode written = (Node.ScalarNode) name.value();
        entries.put("template", name.with(new Node.ScalarNode(written.at(), made, written.mark(), false)));
        return phase.with(entries);
    }

    private boolean isUnknown(String argument, Map<String, Node.Entry> own, Template template) {
        Set<String> known = template.parameters().keySet();
        if (known.contains(argument)) {
            return false;
        }
        Node.Entry entry = own.get(argument);
        if (entry != null) {
            findings.error(
                    FindingCode.BAD_PARAMETER,
                    entry.keyAt(),
                    Form.quote(argument) + " is not a parameter of template " + Form.quote(template.id()),
                    () -> hint(
                            argument, known, known.isEmpty() ? "It has no `parameters`." : NearestName.anyOf(known)));
        }
        return true;
    }

    /** Relative values are relative to what they are laid over. */
    private void lay(Map<String, Node.Entry> arguments, Map<String, Node.Entry> given, String who, Template template) {
        Map<String, Node.Entry> fitting = new LinkedHashMap<>(given);
        fitting.keySet().retainAll(template.parameters().keySet());
        SourceLocation at = template.entry().keyAt();
        arguments.putAll(new TreeMerge(findings, who)
                .merge(new Node.MapNode(at, arguments), new Node.MapNode(at, fitting))
                .entries());
    }

    /** The id of the template with these arguments. */
    private String made(Template template, Map<String, Node.Entry> arguments, String owner, SourceLocation at) {
        Map<String, Node.ScalarNode> given = new LinkedHashMap<>();
        Map<String, String> differ = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        arguments.forEach((name, entry) -> {
            Node.ScalarNode value = (Node.ScalarNode) entry.value();
            if (value.absent()) {
                missing.add(name);
            }
            given.put(name, value);
            Node.Entry usual = template.parameters().get(name);
            if (usual == null || !((Node.ScalarNode) usual.value()).text().equals(value.text())) {
                differ.put(name, value.text());
            }
        });
        if (!missing.isEmpty()) {
            findings.error(
                    FindingCode.BAD_PARAMETER,
                    at,
                    owner + " gives no value to " + Form.quote(String.join("`, `", missing)) + " of template "
                            + Form.quote(template.id()) + ", which has no default",
                    () -> "Write `with: {" + missing.get(0) + ": …}`.");
        }
        return template.made()
                .computeIfAbsent(differ, d -> new Made(idOf(template, d), given))
                .id();
    }

    /** {@code hall-crew-60}: the template and what differs. */
    private String idOf(Template template, Map<String, String> differ) {
        if (differ.isEmpty()) {
            return template.id();
        }
        StringBuilder id = new StringBuilder(template.id());
        differ.forEach((name, value) -> id.append('-').append(name).append('-').append(value));
        String readable = id.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("-$", "");
        String first =
                readable.substring(0, Math.min(LONGEST_ID, readable.length())).replaceAll("-$", "");
        String free = first;
        for (int n = 2; !ids.add(free); n++) {
            free = first + "-" + n;
        }
        return free;
    }

    /** Templates as they are used, each in the place of the one that it is made of. */
    private Map<String, Node.Entry> made(Node.MapNode all) {
        Map<String, Node.Entry> result = new LinkedHashMap<>();
        all.entries().forEach((id, entry) -> {
            Template template = templates.get(id);
            if (template == null) {
                result.put(id, entry);
                return;
            }
            if (template.made().isEmpty()) {
                unused(template);
            }
            Node.MapNode body = without((Node.MapNode) entry.value());
            long values = template.isPlain() ? 0 : valuesOf(body, template);
            if (budget.take(values)) {
                template.made()
                        .values()
                        .forEach(made -> result.put(made.id(), entry.with(Placeholders.fill(body, made.arguments()))));
            } else {
                findings.error(
                        FindingCode.BAD_PARAMETER,
                        entry.keyAt(),
                        "phases give template " + Form.quote(id) + " so many different values ("
                                + Form.grouped(template.made().size())
                                + ") that it would bring the scenario to " + budget.with(values) + " are read");
                template.made()
                        .values()
                        .forEach(made -> result.put(made.id(), entry.with(new Node.UnknownNode(body.at()))));
            }
        });
        return result;
    }

    private static long valuesOf(Node.MapNode body, Template template) {
        return template.made().values().stream()
                .mapToLong(made -> Placeholders.size(body, made.arguments()))
                .sum();
    }

    /** A template that nothing uses is still read, with its defaults; without a default there is nothing to read. */
    private void unused(Template template) {
        Map<String, Node.ScalarNode> defaults = new LinkedHashMap<>();
        template.parameters().forEach((name, e) -> defaults.put(name, (Node.ScalarNode) e.value()));
        if (defaults.values().stream().noneMatch(Node.ScalarNode::absent)) {
            template.made().put(Map.of(), new Made(template.id(), defaults));
        } else {
            findings.warning(
                    FindingCode.UNUSED,
                    template.entry().keyAt(),
                    "no phase is built with template " + Form.quote(template.id()),
                    "Maybe leave it out.");
        }
    }
}
