package org.plenary.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A pom, as far as it says what a module is made of. */
record Pom(List<String> modules, List<Dependency> dependencies) {

    /** A dependency as it is written; without a scope it is {@code compile}. */
    record Dependency(String group, String artifact, String scope) {
        boolean isOurs() {
            return group.equals("org.plenary");
        }

        boolean isForTests() {
            return scope.equals("test");
        }
    }

    static Pom of(Path file) {
        var project = parse(file);
        return new Pom(
                children(project, "modules", "module").map(Node::getTextContent).toList(),
                children(project, "dependencies", "dependency")
                        .map(Pom::dependency)
                        .toList());
    }

    private static Dependency dependency(Element dependency) {
        return new Dependency(
                text(dependency, "groupId", ""),
                text(dependency, "artifactId", ""),
                text(dependency, "scope", "compile"));
    }

    private static Stream<Element> children(Element parent, String list, String name) {
        return children(parent, list).flatMap(found -> children(found, name));
    }

    private static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast);
    }

    private static String text(Element parent, String name, String absent) {
        return children(parent, name).findFirst().map(Node::getTextContent).orElse(absent);
    }

    private static Element parse(Path file) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(file + " is no pom", e);
        }
    }
}
