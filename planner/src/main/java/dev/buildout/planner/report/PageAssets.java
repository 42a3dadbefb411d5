package dev.buildout.planner.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What every page carries inside itself: its style, the chart library and the page's own script.
 *
 * @param policy content security policy that lets exactly these scripts run and loads nothing from anywhere
 */
record PageAssets(String style, List<String> scripts, String policy) {

    private static final List<String> OWN =
            List.of("common.js", "charts.js", "gantt.js", "comparison.js", "tables.js", "page.js");

    static PageAssets load() {
        String own = OWN.stream().map(PageAssets::read).collect(Collectors.joining("\n"));
        List<String> scripts = List.of(read("echarts.min.js"), "(() => {\n'use strict';\n" + own + "\n})();\n");
        String hashes = scripts.stream().map(PageAssets::hash).collect(Collectors.joining(" "));
        String policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src " + hashes;
        return new PageAssets(read("page.css"), scripts, policy);
    }

    private static String read(String name) {
        try (InputStream stream = PageAssets.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The page's part " + name + " is missing from the program.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
