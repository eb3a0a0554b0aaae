package org.plenary.testkit.fault;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * One call of an SDK client as it goes over the wire, for the services that speak JSON: DynamoDB, SQS, SES v2, SSM. What is taken from it
 * makes its signature wrong; none of the local services looks at one.
 *
 * @param body missing where the call has none
 */
public record WireRequest(SdkHttpRequest head, JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SIGNED_FOR = Pattern.compile("Credential=[^/]+/[^/]+/[^/]+/([^/]+)/");
    private static final Pattern OWN_SUFFIX =
            Pattern.compile("-\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}(?= |$)");

    static WireRequest of(HttpExecuteRequest request) {
        return new WireRequest(
                request.httpRequest(),
                request.contentStreamProvider()
                        .map(content -> {
                            try (var stream = content.newStream()) {
                                return JSON.readTree(stream);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                        .orElseGet(MissingNode::getInstance));
    }

    /** The service as AWS signs for it, such as {@code dynamodb}. */
    public String service() {
        return head.firstMatchingHeader("Authorization")
                .map(SIGNED_FOR::matcher)
                .flatMap(signed -> signed.results().findFirst())
                .map(signed -> signed.group(1))
                .orElse("unsigned");
    }

    /** The operation, such as {@code UpdateItem}; method and path where the protocol has no names. */
    public String operation() {
        return head.firstMatchingHeader("X-Amz-Target")
                .map(target -> target.substring(target.indexOf('.') + 1))
                .orElseGet(() -> head.method() + " " + head.encodedPath());
    }

    /** The tables that it touches, the queue or the parameter, separated by blanks; empty where it names none. */
    public String target() {
        var transaction = StreamSupport.stream(body.path("TransactItems").spliterator(), false)
                .map(item -> item.elements().next().path("TableName").asText());
        var batch = body.path("RequestItems").propertyStream().map(table -> table.getKey());
        var single = Stream.of("TableName", "QueueUrl", "Name")
                .map(name -> body.path(name).asText())
                .map(name -> name.substring(name.lastIndexOf('/') + 1));
        return Stream.of(transaction, batch, single)
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Whether it is this operation on this table, queue or parameter. */
    public boolean is(String operation, String target) {
        return operation().equals(operation) && target().equals(target);
    }

    /** Its writes without their conditions. */
    public WireRequest withoutCondition() {
        return changed(copy -> DynamoDbWrite.allOf(copy).forEach(DynamoDbWrite::dropCondition));
    }

    /** Its one write under another condition, in the names and values that it has. */
    public WireRequest withCondition(String condition) {
        return changed(copy -> DynamoDbWrite.allOf(copy).forEach(write -> write.replaceCondition(condition)));
    }

    /** Its updates without {@code if_not_exists}: what was to be written if absent is written. */
    public WireRequest withoutIfNotExists() {
        return changed(copy -> DynamoDbWrite.allOf(copy).forEach(DynamoDbWrite::dropIfNotExists));
    }

    /** Its writes without this attribute: neither put nor changed nor removed. */
    public WireRequest withoutAttribute(String name) {
        return changed(copy -> DynamoDbWrite.allOf(copy).forEach(write -> write.dropAttribute(name)));
    }

    /** Without one field, or one entry of a list: {@code /TransactItems/1}, {@code /Entries/0/MessageBody}. */
    public WireRequest without(String pointer) {
        var path = JsonPointer.compile(pointer);
        return changed(copy -> {
            var parent = copy.at(path.head());
            if (parent instanceof ArrayNode list) {
                list.remove(path.last().getMatchingIndex());
            } else if (parent instanceof ObjectNode object) {
                object.remove(path.last().getMatchingProperty());
            }
        });
    }

    public WireRequest withoutHeader(String name) {
        return new WireRequest(head.copy(builder -> builder.removeHeader(name)), body);
    }

    HttpExecuteRequest toHttp() {
        var request = HttpExecuteRequest.builder();
        if (body.isMissingNode()) {
            return request.request(head).build();
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return request.request(
                        head.copy(builder -> builder.putHeader("Content-Length", Integer.toString(bytes.length))))
                .contentStreamProvider(() -> new ByteArrayInputStream(bytes))
                .build();
    }

    private WireRequest changed(Consumer<JsonNode> change) {
        var copy = body.deepCopy();
        change.accept(copy);
        return new WireRequest(head, copy);
    }

    /** For a history: what is the same whenever its seed is played. */
    @Override
    public String toString() {
        var target = OWN_SUFFIX.matcher(target()).replaceAll("");
        return Stream.of(service(), operation(), target)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
