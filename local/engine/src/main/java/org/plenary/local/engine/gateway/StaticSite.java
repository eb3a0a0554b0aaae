package org.plenary.local.engine.gateway;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pages of a folder: {@code /} is its index.html, {@code /x} its x.html where there is no file x. What they have to know of their
 * stack is {@code /config.json}.
 */
public final class StaticSite implements Answering {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("xml", "application/xml"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("pdf", "application/pdf"));

    private final Path folder;
    private final Map<String, Reply> made;

    /** @param folder its files are read at each request, so that a change shows at once */
    public StaticSite(Path folder) {
        this(folder.toAbsolutePath().normalize(), Map.of());
    }

    private StaticSite(Path folder, Map<String, Reply> made) {
        this.folder = folder;
        this.made = made;
    }

    /** These pages and their {@code /config.json}, which goes before a file of that name. */
    public StaticSite withConfiguration(String json) {
        var reply = Reply.json(200, json).with(Map.of("cache-control", List.of("no-cache")));
        return new StaticSite(folder, Map.of("/config.json", reply));
    }

    /** Empty where there is no such page, or something other than reading is asked for. */
    @Override
    public Optional<Reply> answer(Request request) {
        return request.method().equals("GET") || request.method().equals("HEAD")
                ? Optional.ofNullable(made.get(request.path()))
                        .or(() -> file(request.path()).map(StaticSite::reply))
                : Optional.empty();
    }

    private Optional<Path> file(String path) {
        try {
            var asked = folder.resolve(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8)
                            .substring(1))
                    .normalize();
            return Stream.of(asked, asked.resolveSibling(asked.getFileName() + ".html"), asked.resolve("index.html"))
                    .filter(file -> file.startsWith(folder))
                    .filter(Files::isRegularFile)
                    .findFirst();
        } catch (IllegalArgumentException _) {
            // Neither percent-encoded nor a path that this file system could have.
            return Optional.empty();
        }
    }

    private static Reply reply(Path file) {
        try {
            var name = file.toString();
            var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            return Reply.of(200, type, Files.readAllBytes(file));
        } catch (IOException _) {
            return Reply.notFound();
        }
    }
}
