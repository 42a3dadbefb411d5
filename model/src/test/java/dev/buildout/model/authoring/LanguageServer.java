package dev.buildout.model.authoring;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A YAML language server in a process of its own, asked over its standard streams as an editor would. */
final class LanguageServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final OutputStream out;
    private final InputStream in;
    private final Map<String, JsonNode> diagnostics = new HashMap<>();
    private int requests;

    /** @param program the file {@code bin/yaml-language-server} of the npm package */
    LanguageServer(Path program) throws IOException {
        this.process = new ProcessBuilder("node", program.toString(), "--stdio")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        this.out = process.getOutputStream();
        this.in = new BufferedInputStream(process.getInputStream());
        Map<String, Object> snippets = Map.of("completion", Map.of("completionItem", Map.of("snippetSupport", true)));
        request("initialize", Map.of("capabilities", Map.of("textDocument", snippets)));
        notify("initialized", Map.of());
        Map<String, Object> yaml =
                Map.of("hover", true, "completion", true, "validate", true, "schemaStore", Map.of("enable", false));
        notify("workspace/didChangeConfiguration", Map.of("settings", Map.of("yaml", yaml)));
    }

    /** A text that an editor has open under a file's name. */
    record Document(String uri, String text) {

        /** Where the first occurrence of a text begins, moved by some characters. */
        Map<String, Object> at(String needle, int moved) {
            int index = text.indexOf(needle);
            if (index < 0) {
                throw new IllegalArgumentException("Nowhere in the document: " + needle);
            }
            String before = text.substring(0, index + moved);
            int line = (int) before.chars().filter(c -> c == '\n').count();
            Map<String, Object> position =
                    Map.of("line", line, "character", before.length() - before.lastIndexOf('\n') - 1);
            return Map.of("textDocument", Map.of("uri", uri), "position", position);
        }
    }

    Document open(Path file, String text) throws IOException {
        String uri = file.toAbsolutePath().normalize().toUri().toString();
        notify(
                "textDocument/didOpen",
                Map.of("textDocument", Map.of("uri", uri, "languageId", "yaml", "version", 1, "text", text)));
        return new Document(uri, text);
    }

    /** The hover text, in Markdown, over the beginning of a text. */
    String hover(Document document, String over) throws IOException {
        return request("textDocument/hover", document.at(over, 1))
                .at("/contents/value")
                .asString();
    }

    /** The labels that are offered behind a text. */
    List<String> completions(Document document, String behind) throws IOException {
        JsonNode items = request("textDocument/completion", document.at(behind, behind.length()))
                .get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("label").asString())
                .toList();
    }

    /** What an editor would underline: the messages. */
    List<String> problems(Document document) throws IOException {
        while (!diagnostics.containsKey(document.uri())) {
            take(read());
        }
        return StreamSupport.stream(diagnostics.get(document.uri()).spliterator(), false)
                .map(problem -> problem.get("message").asString())
                .toList();
    }

    private JsonNode request(String method, Map<String, Object> parameters) throws IOException {
        requests++;
        send(Map.of("jsonrpc", "2.0", "id", requests, "method", method, "params", parameters));
        while (true) {
            JsonNode message = read();
            if (message.has("method")) {
                take(message);
            } else if (message.path("id").asInt() == requests) {
                return message.get("result");
            }
        }
    }

    private void notify(String method, Map<String, Object> parameters) throws IOException {
        send(Map.of("jsonrpc", "2.0", "method", method, "params", parameters));
    }

    /** What the server says of itself: problems it found, and questions about the editor, which has no answers. */
    private void take(JsonNode message) throws IOException {
        if (message.path("method").asString().equals("textDocument/publishDiagnostics")) {
            JsonNode found = message.get("params");
            diagnostics.put(found.get("uri").asString(), found.get("diagnostics"));
        } else if (message.has("id")) {
            List<Map<String, Object>> nothing = StreamSupport.stream(
                            message.at("/params/items").spliterator(), false)
                    .map(item -> Map.<String, Object>of())
                    .toList();
            send(Map.of("jsonrpc", "2.0", "id", message.get("id"), "result", nothing));
        }
    }

    private void send(Map<String, Object> message) throws IOException {
        byte[] body = JSON.writeValueAsBytes(message);
        out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private JsonNode read() throws IOException {
        int length = 0;
        for (String line = header(); !line.isEmpty(); line = header()) {
            if (line.startsWith("Content-Length:")) {
                length = Integer.parseInt(
                        line.substring("Content-Length:".length()).strip());
            }
        }
        return JSON.readTree(in.readNBytes(length));
    }

    private String header() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The language server has ended");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
