package org.plenary.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What is left of a request is one that DynamoDB takes. */
final class StrippedRequestTest {
    private static final FaultyTable TABLE = new FaultyTable();

    @AfterEach
    void stripNothing() {
        TABLE.http.strip(UnaryOperator.identity());
    }

    @Test
    void without_its_condition_a_second_put_goes_through() {
        TABLE.putNew("condition", "ada");
        assertThatThrownBy(() -> TABLE.putNew("condition", "boris"))
                .isInstanceOf(ConditionalCheckFailedException.class);
        TABLE.http.strip(WireRequest::withoutCondition);

        TABLE.putNew("condition", "boris");

        assertThat(TABLE.text("condition")).isEqualTo("boris");
    }

    @Test
    void only_the_request_that_is_meant_is_stripped() {
        TABLE.putNew("meant", "ada");
        TABLE.http.strip(request -> request.is("UpdateItem", TABLE.name) ? request.withoutCondition() : request);

        assertThatThrownBy(() -> TABLE.putNew("meant", "boris")).isInstanceOf(ConditionalCheckFailedException.class);
    }

    @Test
    void without_an_attribute_an_update_changes_the_others() {
        TABLE.http.strip(request -> request.withoutAttribute("text"));

        TABLE.client.updateItem(update -> update.tableName(TABLE.name)
                .key(TABLE.key("attribute"))
                .updateExpression("SET #text = if_not_exists(#text, :text), company = :company ADD visits :one")
                .expressionAttributeNames(Map.of("#text", "text"))
                .expressionAttributeValues(
                        Map.of(":text", fromS("ada"), ":company", fromS("Engines"), ":one", fromN("1"))));

        assertThat(TABLE.stored("attribute"))
                .doesNotContainKey("text")
                .containsEntry("company", fromS("Engines"))
                .containsEntry("visits", fromN("1"));
    }

    @Test
    void without_the_only_attribute_of_a_clause_the_clause_goes() {
        TABLE.http.strip(request -> request.withoutAttribute("visits"));

        TABLE.client.updateItem(update -> update.tableName(TABLE.name)
                .key(TABLE.key("clause"))
                .updateExpression("ADD visits :one SET #text = :text")
                .expressionAttributeNames(Map.of("#text", "text"))
                .expressionAttributeValues(Map.of(":text", fromS("ada"), ":one", fromN("1"))));

        assertThat(TABLE.stored("clause")).doesNotContainKey("visits").containsEntry("text", fromS("ada"));
    }

    @Test
    void without_an_attribute_an_item_is_put_with_the_others() {
        TABLE.http.strip(request -> request.withoutCondition().withoutAttribute("text"));

        TABLE.putNew("item", "ada");

        assertThat(TABLE.stored("item")).isEqualTo(TABLE.key("item"));
    }

    @Test
    void without_if_not_exists_an_update_overwrites() {
        TABLE.putNew("overwrite", "ada");
        TABLE.http.strip(WireRequest::withoutIfNotExists);

        TABLE.client.updateItem(update -> update.tableName(TABLE.name)
                .key(TABLE.key("overwrite"))
                .updateExpression("SET #text = if_not_exists(#text, :text)")
                .expressionAttributeNames(Map.of("#text", "text"))
                .expressionAttributeValues(Map.of(":text", fromS("boris"))));

        assertThat(TABLE.text("overwrite")).isEqualTo("boris");
    }

    @Test
    void without_one_row_a_transaction_writes_the_others() {
        TABLE.http.strip(request -> request.without("/TransactItems/0"));

        putBoth("first", "second");

        assertThat(TABLE.stored("first")).isEmpty();
        assertThat(TABLE.text("second")).isEqualTo("ada");
    }

    @Test
    void without_conditions_a_transaction_writes_all() {
        TABLE.putNew("known", "boris");
        TABLE.http.strip(WireRequest::withoutCondition);

        putBoth("known", "new");

        assertThat(TABLE.text("known")).isEqualTo("ada");
        assertThat(TABLE.text("new")).isEqualTo("ada");
    }

    @Test
    void without_a_header_the_request_has_none() {
        TABLE.http.strip(request -> request.withoutHeader("User-Agent"));
        TABLE.putNew("header", "ada");

        assertThat(TABLE.text("header")).isEqualTo("ada");
    }

    @Test
    void what_is_left_and_makes_no_sense_fails_the_test_instead_of_the_call() {
        TABLE.http.strip(request -> request.without("/Item/registrationId"));

        assertThatThrownBy(() -> TABLE.putNew("senseless", "ada"))
                .isInstanceOf(Error.class)
                .isNotInstanceOf(AssertionError.class)
                .hasMessageContaining("PutItem");
    }

    private static void putBoth(String first, String second) {
        TABLE.client.transactWriteItems(write -> write.transactItems(List.of(put(first), put(second))));
    }

    private static TransactWriteItem put(String id) {
        var request = TABLE.newItem(id, "ada");
        return TransactWriteItem.builder()
                .put(put -> put.tableName(request.tableName())
                        .item(request.item())
                        .conditionExpression(request.conditionExpression())
                        .expressionAttributeNames(request.expressionAttributeNames())
                        .expressionAttributeValues(request.expressionAttributeValues()))
                .build();
    }
}
