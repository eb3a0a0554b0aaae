package org.plenary.local.engine.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.local.engine.Library;
import org.plenary.local.engine.dynamodb.TableDefinition;
import org.plenary.local.engine.mapping.ScheduleMapping;
import org.plenary.local.engine.mapping.SqsMapping;
import org.plenary.local.engine.mapping.StreamMapping;
import org.plenary.local.engine.ses.ConfigurationSet;
import org.plenary.local.engine.ses.EventDestination;
import org.plenary.local.engine.ses.EventType;
import org.plenary.local.engine.sns.Subscription;
import org.plenary.local.engine.sqs.QueueDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

final class TemplateTest {

    private static final String ISSUER = "https://issuer.example.org";

    @TempDir
    private Path folder;

    @Test
    void a_table_is_created_by_its_own_properties_under_its_logical_id() {
        var tables = library().tables();

        assertThat(tables).extracting(TableDefinition::logicalId).containsExactly("Books", "Loans");
        assertThat(tables.get(0).name()).isEqualTo("Books");
        assertThat(tables.get(0).request().globalSecondaryIndexes())
                .extracting(GlobalSecondaryIndex::indexName)
                .containsExactly("byAuthor");
        assertThat(tables.get(1).request().streamSpecification().streamViewType())
                .isEqualTo(StreamViewType.NEW_IMAGE);
    }

    @Test
    @SuppressWarnings("StringConcatToTextBlock") // its indentation is what counts here
    void a_name_of_its_own_is_kept() {
        var named = library(written -> written.replace(
                "  Loans:\n    Type: AWS::DynamoDB::Table\n    DeletionPolicy: Retain\n"
                        + "    UpdateReplacePolicy: Retain\n    Properties:\n",
                "  Loans:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      TableName: !Sub lent-in-${Town}\n"));

        assertThat(named.tables()).extracting(TableDefinition::name).containsExactly("Books", "lent-in-Paderborn");
        assertThat(named.environment("Lend", Map.of())).containsEntry("LOANS_TABLE", "lent-in-Paderborn");
        assertThat(named.streamMappings(Map.of()))
                .extracting(StreamMapping::table)
                .containsOnly("lent-in-Paderborn");
    }

    @Test
    void a_dead_letter_queue_comes_before_the_queue_that_names_it() {
        var queues = library().queues();

        assertThat(queues)
                .extracting(QueueDefinition::logicalId)
                .containsExactly("LostReminders", "Reminders", "Returned");
        assertThat(queues.get(1).attributes())
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "30")
                .containsEntry(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-central-1:000000000000:LostReminders\",\"maxReceiveCount\":3}");
    }

    @Test
    void a_configuration_set_has_the_destinations_that_name_it() {
        assertThat(library().configurationSets())
                .containsExactly(new ConfigurationSet(
                        "Letters",
                        List.of(new EventDestination(
                                Set.of(EventType.BOUNCE, EventType.COMPLAINT),
                                "arn:aws:sns:eu-central-1:000000000000:Returns"))));
    }

    @Test
    void a_destination_that_is_not_enabled_is_none() {
        var disabled = library(written -> written.replace("Enabled: true", "Enabled: false"));

        assertThat(disabled.configurationSets()).containsExactly(new ConfigurationSet("Letters", List.of()));
    }

    @Test
    void a_queue_subscribes_to_a_topic_beside_it_or_within_it() {
        var twice = library(written -> written.replace("    Type: AWS::SNS::Topic\n", """
                    Type: AWS::SNS::Topic
                    Properties:
                      Subscription:
                        - {Protocol: sqs, Endpoint: !GetAtt Returned.Arn}
                        - {Protocol: email, Endpoint: desk@library.example.org}
                """));

        assertThat(twice.subscriptions(Map.of("Returned", "http://127.0.0.1/returned")))
                .containsExactly(
                        new Subscription(
                                "arn:aws:sns:eu-central-1:000000000000:Returns", "http://127.0.0.1/returned", false),
                        new Subscription(
                                "arn:aws:sns:eu-central-1:000000000000:Returns", "http://127.0.0.1/returned", true));
    }

    @Test
    void the_environment_is_worked_out_and_holds_the_globals_and_the_functions_own() {
        assertThat(library().environment("Lend", Map.of()))
                .containsExactly(
                        Map.entry("TOWN", "Paderborn"),
                        Map.entry("LOANS_TABLE", "Loans"),
                        Map.entry("BOOKS_TABLE", "Books"),
                        Map.entry("LOAN_DAYS", "28"),
                        Map.entry("FIRST_BRANCH", "north"),
                        Map.entry("ALL_BRANCHES", "north+south"));
    }

    @Test
    void the_url_of_a_queue_is_where_the_queue_is() {
        assertThat(library().environment("Remind", Map.of("Reminders", "http://127.0.0.1:9/Reminders")))
                .containsEntry("REMINDERS_QUEUE", "http://127.0.0.1:9/Reminders");
        assertThat(library().environment("Remind", Map.of()))
                .containsEntry("REMINDERS_QUEUE", "https://sqs.eu-central-1.amazonaws.com/000000000000/Reminders");
    }

    @Test
    void a_parameter_that_is_given_stands_above_its_default_and_decides_conditions() {
        var file = Library.template(folder, UnaryOperator.identity());
        var large = Template.read(file, Map.of("Issuer", ISSUER, "Town", "Berlin", "LargeTown", "yes"));

        assertThat(large.environment("Lend", Map.of()))
                .containsEntry("TOWN", "Berlin")
                .containsEntry("LARGE_ONLY", "large");
    }

    @Test
    void a_function_has_what_the_globals_say_where_it_says_nothing_itself() {
        var lend = library().function("Lend");

        assertThat(lend.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(lend.memory()).isEqualTo(128);
        assertThat(lend.handler().text()).isEqualTo("org.example.library.LendingHandler");
        assertThat(lend.code()).isEqualTo(folder.toAbsolutePath().resolve("library.zip"));
    }

    @Test
    void a_function_may_do_what_its_statements_grant_and_nothing_else() {
        var policy = library().function("Lend").policy();
        var tables = "arn:aws:dynamodb:eu-central-1:000000000000:table/";

        assertThat(policy.granting("dynamodb:PutItem", tables + "Loans")).isPresent();
        assertThat(policy.granting("dynamodb:PutItem", tables + "Books")).isEmpty();
        assertThat(policy.granting("dynamodb:GetItem", tables + "Loans")).isEmpty();
        assertThat(policy.granting("dynamodb:Query", tables + "Books/index/byAuthor"))
                .isPresent();
        assertThat(policy.granting("dynamodb:Query", tables + "Books")).isEmpty();
        assertThat(library().function("Echo").policy().grants()).isEmpty();
    }

    @Test
    void a_denial_stands_above_every_grant() {
        var policy = library(written -> written.replace("        - AWSLambdaBasicExecutionRole\n", """
                        - Statement: {Effect: Deny, Action: "dynamodb:*", Resource: "*"}
                """))
                .function("Lend")
                .policy();

        assertThat(policy.granting("dynamodb:PutItem", "arn:aws:dynamodb:eu-central-1:000000000000:table/Loans"))
                .isEmpty();
    }

    @Test
    void a_route_has_the_authorizer_and_scopes_of_its_event() {
        var routes = new HashMap<String, Route>();
        library().api().routes().forEach(route -> routes.put(route.key(), route));

        assertThat(routes.get("GET /card"))
                .extracting(Route::access)
                .isEqualTo(new Route.Access.Jwt(
                        "authorization", ISSUER, List.of("library"), List.of("library/read", "library/write")));
        assertThat(routes.get("POST /returns")).extracting(Route::access).isEqualTo(new Route.Access.Open());
        assertThat(routes.get("GET /rare")).extracting(Route::throttle).isEqualTo(new Route.Throttle(0.001, 2));
        assertThat(routes.get("POST /returns")).extracting(Route::throttle).isEqualTo(new Route.Throttle(1000, 1000));
    }

    @Test
    void functions_that_name_no_api_share_the_one_of_the_globals() {
        var implicit = library(written -> written.replace("ApiId: !Ref Desk, ", "")
                .replace("            ApiId: !Ref Desk\n", "")
                .replaceAll("(?s)  Desk:\n.*?\n\n", "")
                .replaceAll("(?s)  DeskUrl:\n.*?\n  Alarm", "  Alarm")
                .replaceAll("            Auth: .*\n", "")
                .replace("Globals:\n", "Globals:\n  HttpApi:\n    CorsConfiguration: true\n"));

        assertThat(implicit.api().routes()).extracting(Route::key).contains("POST /returns");
        assertThat(implicit.api().cors().origins()).containsExactly("*");
    }

    @Test
    void a_mapping_names_its_queue_by_url_and_its_stream_by_table() {
        var library = library();

        assertThat(library.queueMappings(Map.of("Reminders", "http://127.0.0.1:9/Reminders")))
                .containsExactly(
                        new SqsMapping("Note", "http://127.0.0.1:9/Reminders", 5, Duration.ZERO, 0, true, List.of()));
        assertThat(library.streamMappings(Map.of())).hasSize(2).first().satisfies(mapping -> {
            assertThat(mapping.table()).isEqualTo("Loans");
            assertThat(mapping.batchSize()).isEqualTo(100);
            assertThat(mapping.maximumRetries()).isNegative();
            assertThat(mapping.filters()).hasSize(1);
            assertThat(mapping.tumbling()).isZero();
        });
        assertThat(library.streamMappings(Map.of()).getLast().tumbling()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_mapping_that_is_switched_off_is_not_there() {
        var off = library(written -> written.replace(
                "            BatchSize: 5\n", "            BatchSize: 5\n            Enabled: false\n"));

        assertThat(off.queueMappings(Map.of())).isEmpty();
    }

    @Test
    void a_schedule_has_its_rate_and_its_input_and_can_be_switched_off() {
        assertThat(library().schedules())
                .containsExactly(
                        new ScheduleMapping("Echo", Duration.ofDays(1), ""),
                        new ScheduleMapping("Moody", Duration.ofHours(1), "{\"kind\":\"good morning\"}"));
        assertThat(library(written -> written.replace("rate(1 day)", "rate(15 minutes), Enabled: true"))
                        .schedules())
                .extracting(ScheduleMapping::rate)
                .contains(Duration.ofMinutes(15));
        assertThat(library(written -> written.replace("rate(1 day)", "rate(1 day), Enabled: false"))
                        .schedules())
                .extracting(ScheduleMapping::function)
                .containsExactly("Moody");
    }

    @Test
    void long_forms_mean_what_the_short_ones_do() {
        var written = library(text -> text.replace("!Ref Reminders", "{Ref: Reminders}")
                .replace("!GetAtt Loans.StreamArn", "{\"Fn::GetAtt\": [Loans, StreamArn]}")
                .replace(
                        "!Sub \"${Books.Arn}/index/*\"",
                        "{\"Fn::Sub\": [\"${Table}/index/*\", {Table: !GetAtt Books.Arn}]}"));

        assertThat(written.environment("Remind", Map.of())).isEqualTo(library().environment("Remind", Map.of()));
        assertThat(written.function("Lend").policy())
                .isEqualTo(library().function("Lend").policy());
        assertThat(written.streamMappings(Map.of())).isEqualTo(library().streamMappings(Map.of()));
    }

    @Test
    void an_alarm_may_watch_the_figures_that_functions_write_themselves() {
        var template = Library.template(
                folder,
                written -> written.replace(
                        "      MetricName: Errors\n      Namespace: !Sub \"AWS/${AWS::StackName}\"\n", """
                      Namespace: Plenary
                      MetricName: Drift
                      Dimensions: [{Name: function, Value: Audit}]
                      Statistic: Maximum
                      Period: 300
                      Threshold: 0
                      TreatMissingData: notBreaching
                """));

        assertThatCode(() -> Template.read(template, Map.of("Issuer", ISSUER, "LargeTown", "yes")))
                .doesNotThrowAnyException();
    }

    @Test
    void an_output_is_there_where_its_condition_holds() {
        var large = Template.read(
                Library.template(folder, UnaryOperator.identity()), Map.of("Issuer", ISSUER, "LargeTown", "yes"));

        assertThat(library().output("SiteConfiguration")).get().asString().contains("\"issuer\":\"" + ISSUER + "\"");
        assertThat(library().output("Alarm")).isEmpty();
        assertThat(large.output("Alarm")).hasValue("LargeTownAlarm");
        assertThat(large.output("Weather")).isEmpty();
    }

    private Template library() {
        return library(UnaryOperator.identity());
    }

    private Template library(UnaryOperator<String> change) {
        return Template.read(Library.template(folder, change), Map.of("Issuer", ISSUER));
    }
}
