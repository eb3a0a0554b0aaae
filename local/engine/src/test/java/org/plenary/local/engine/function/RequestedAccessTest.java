package org.plenary.local.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestedAccessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            DynamoDb | PutItem        | {"TableName":"Loans"}                                | dynamodb:PutItem table/Loans
            DynamoDb | Query          | {"TableName":"Loans","IndexName":"byDay"}            | dynamodb:Query table/Loans/index/byDay
            DynamoDb | BatchWriteItem | {"RequestItems":{"Books":[],"Loans":[]}}             | dynamodb:BatchWriteItem table/Books, dynamodb:BatchWriteItem table/Loans
            DynamoDb | TransactWriteItems | {"TransactItems":[{"Put":{"TableName":"A-1"}},{"ConditionCheck":{"TableName":"B-1"}}]} | dynamodb:PutItem table/A-1, dynamodb:ConditionCheckItem table/B-1
            DynamoDb | TransactWriteItems | {"TransactItems":[{"Update":{"TableName":"A-1"}},{"Delete":{"TableName":"B-1"}}],"ClientRequestToken":"t"} | dynamodb:UpdateItem table/A-1, dynamodb:DeleteItem table/B-1
            DynamoDb | TransactGetItems | {"TransactItems":[{"Get":{"TableName":"A-1"}}]}    | dynamodb:GetItem table/A-1
            DynamoDb | ListTables     | {}                                                   | dynamodb:ListTables *
            Sqs      | SendMessageBatch | {"QueueUrl":"http://127.0.0.1:9/000000000000/Reminders"} | sqs:SendMessage Reminders
            Sqs      | GetQueueAttributes | {"QueueUrl":"http://127.0.0.1:9/000000000000/Reminders","AttributeNames":["ApproximateNumberOfMessages"]} | sqs:GetQueueAttributes Reminders
            Sqs      | ReceiveMessage | {"QueueUrl":"http://127.0.0.1:9/000000000000/Reminders"} | sqs:ReceiveMessage Reminders
            Sqs      | DeleteMessage  | {"QueueUrl":"http://127.0.0.1:9/000000000000/Reminders"} | sqs:DeleteMessage Reminders
            Sqs      | DeleteMessageBatch | {"QueueUrl":"http://127.0.0.1:9/000000000000/Reminders"} | sqs:DeleteMessage Reminders
            Sqs      | GetQueueUrl    | {"QueueName":"Reminders"}                            | sqs:GetQueueUrl Reminders
            Ssm      | GetParameter   | {"Name":"/library/key"}                              | ssm:GetParameter parameter/library/key
            Ssm      | GetParameters  | {"Names":["/a","b"]}                                 | ssm:GetParameters parameter/a, ssm:GetParameters parameter/b
            Ssm      | GetParametersByPath | {"Path":"/library/keys/"}                       | ssm:GetParametersByPath parameter/library/keys
            SesV2    | SendEmail      | {"FromEmailAddress":"Desk <desk@example.org>"}       | ses:SendEmail identity/example.org
            SesV2    | SendEmail      | {"FromEmailAddress":"desk@example.org","ConfigurationSetName":"Letters"} | ses:SendEmail identity/example.org, ses:SendEmail configuration-set/Letters
            S3       | GetObject      | {}                                                   | s3:GetObject *
            """)
    void a_call_asks_for_its_action_on_its_resource(String service, String operation, String body, String asked)
            throws JsonProcessingException {
        var accesses = RequestedAccess.of(service, operation, new ObjectMapper().readTree(body));

        assertThat(accesses)
                .extracting(access -> access.action() + " "
                        + access.resource().replaceFirst("^arn:aws:[a-z]+:eu-central-1:000000000000:", ""))
                .containsExactly(asked.split(", "));
    }
}
