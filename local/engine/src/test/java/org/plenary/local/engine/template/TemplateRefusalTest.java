package org.plenary.local.engine.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.local.engine.Library;

/** The library's template with one thing wrong: refused, and the message says where and what. */
final class TemplateRefusalTest {

    @TempDir
    private Path folder;

    /** @param message what the refusal says after the line's number, from its beginning */
    record Mutilation(String name, String from, String to, String message) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mutilation> mutilations() {
        return Stream.of(
                new Mutilation(
                        "a resource type that is not known",
                        "Type: AWS::CloudWatch::Alarm",
                        "Type: AWS::Kinesis::Stream",
                        "Resources.LargeTownAlarm.Type: the resource type 'AWS::Kinesis::Stream' is not known here"),
                new Mutilation(
                        "a property that is not known",
                        "VisibilityTimeout: 30",
                        "VisibilityTimout: 30",
                        "Resources.Reminders.Properties.VisibilityTimout: is not known here of AWS::SQS::Queue"),
                new Mutilation(
                        "a property further down that is not known",
                        "ProjectionType: KEYS_ONLY",
                        "ProjectionKind: KEYS_ONLY",
                        "Resources.Books.Properties.GlobalSecondaryIndexes.0.Projection.ProjectionKind: is not known"),
                new Mutilation(
                        "a property of a resource whose condition does not hold that is not known",
                        "MetricName: Errors",
                        "MetricNames: Errors",
                        "Resources.LargeTownAlarm.Properties.MetricNames: is not known here of AWS::CloudWatch::Alarm"),
                new Mutilation(
                        "an attribute of a resource that is not known",
                        "DeletionPolicy: Retain",
                        "DeletePolicy: Retain",
                        "Resources.Loans.DeletePolicy: is not known here of a resource"),
                new Mutilation(
                        "a section that is not known",
                        "Outputs:",
                        "Output:",
                        "Output: is no section of a template that is known here"),
                new Mutilation(
                        "a required property that is missing",
                        "      KeySchema:\n        - AttributeName: loan\n          KeyType: HASH\n",
                        "",
                        "Resources.Loans.Properties: KeySchema is missing"),
                new Mutilation(
                        "a handler that is missing",
                        "      Handler: org.example.library.NoteHandler\n",
                        "",
                        "Resources.Note.Properties: Handler is missing"),
                new Mutilation(
                        "a Ref of nothing",
                        "REMINDERS_QUEUE: !Ref Reminders",
                        "REMINDERS_QUEUE: !Ref Remainders",
                        "Resources.Remind.Properties.Environment.Variables.REMINDERS_QUEUE: "
                                + "the template has no parameter or resource 'Remainders'"),
                new Mutilation(
                        "a Ref of nothing in a text",
                        "${Books.Arn}/index/*",
                        "${Bookz.Arn}/index/*",
                        "Resources.Lend.Properties.Policies.1.Statement.1.Resource: "
                                + "the template has no parameter or resource 'Bookz'"),
                new Mutilation(
                        "a Ref of nothing in the part of an If that does not hold",
                        "!If [Large, large, !Ref \"AWS::NoValue\"]",
                        "!If [Large, !Ref Larger, !Ref \"AWS::NoValue\"]",
                        "Resources.Lend.Properties.Environment.Variables.LARGE_ONLY.1: "
                                + "the template has no parameter or resource 'Larger'"),
                new Mutilation(
                        "a Ref of a resource whose condition does not hold",
                        "  Alarm:\n    Condition: Large\n",
                        "  Alarm:\n",
                        "Outputs.Alarm.Value: 'LargeTownAlarm' does not exist, for its condition does not hold"),
                new Mutilation(
                        "a pseudo parameter that is not known",
                        "AWS/${AWS::StackName}",
                        "AWS/${AWS::Weather}",
                        "Resources.LargeTownAlarm.Properties.Namespace: the pseudo parameter 'AWS::Weather' is not known"),
                new Mutilation(
                        "an attribute that the resource has not",
                        "!GetAtt Loans.StreamArn",
                        "!GetAtt Loans.StreamName",
                        "Resources.Remind.Properties.Events.Loans.Properties.Stream: "
                                + "'StreamName' is no attribute of AWS::DynamoDB::Table that is known here"),
                new Mutilation(
                        "a function that is not known",
                        "!Join [\"+\", !Ref Branches]",
                        "!Cidr [\"+\", !Ref Branches]",
                        "Resources.Lend.Properties.Environment.Variables.ALL_BRANCHES: the function Cidr is not known here"),
                new Mutilation(
                        "a condition that is not there",
                        "!Not [!Condition Large]",
                        "!Not [!Condition Largest]",
                        "Conditions.Small.0: the template has no condition 'Largest'"),
                new Mutilation(
                        "conditions that go round in a circle",
                        "Large: !Equals [!Ref LargeTown, \"yes\"]",
                        "Large: !Not [!Condition Small]",
                        "goes round in a circle: Conditions.Large -> Conditions.Small -> Conditions.Large"),
                new Mutilation(
                        "resources that go round in a circle",
                        "  LostReminders:\n    Type: AWS::SQS::Queue\n",
                        "  LostReminders:\n    Type: AWS::SQS::Queue\n    DependsOn: Reminders\n",
                        "Resources.Reminders: goes round in a circle: Reminders -> LostReminders -> Reminders"),
                new Mutilation(
                        "two equal routes",
                        "Method: GET, Path: /rare",
                        "Method: GET, Path: \"/shelves/{s}/books/{b}\"",
                        "Resources.Echo.Properties.Events.Rare.Properties: "
                                + "the route 'GET /shelves/{s}/books/{b}' is that of library.yaml:"),
                new Mutilation(
                        "a path that is none",
                        "Path: /returns",
                        "Path: returns",
                        "Resources.Echo.Properties.Events.Return.Properties.Path: 'returns' is no path of a route"),
                new Mutilation(
                        "an authorizer that the API has not",
                        "Auth: {Authorizer: Members}",
                        "Auth: {Authorizer: Visitors}",
                        "Resources.Echo.Properties.Events.Door.Properties.Auth.Authorizer: "
                                + "the API has no authorizer 'Visitors'"),
                new Mutilation(
                        "an event type that is not known",
                        "          Type: SQS\n",
                        "          Type: ScheduleV2\n",
                        "Resources.Note.Properties.Events.Reminders.Type: the event type 'ScheduleV2' is not known here"),
                new Mutilation(
                        "a stream of a table that has none",
                        "Stream: !GetAtt Loans.StreamArn",
                        "Stream: !GetAtt Books.StreamArn",
                        "Resources.Remind.Properties.Events.Loans.Properties.Stream: Books has no StreamSpecification"),
                new Mutilation(
                        "a queue of another template",
                        "Queue: !GetAtt Reminders.Arn",
                        "Queue: arn:aws:sqs:eu-central-1:000000000000:Elsewhere",
                        "Resources.Note.Properties.Events.Reminders.Properties.Queue: "
                                + "'arn:aws:sqs:eu-central-1:000000000000:Elsewhere' is no queue of this template"),
                new Mutilation(
                        "a destination of a configuration set that is not there",
                        "ConfigurationSetName: !Ref Letters",
                        "ConfigurationSetName: Postcards",
                        "Resources.LettersReturned.Properties.ConfigurationSetName: "
                                + "'Postcards' is no configuration set of this template"),
                new Mutilation(
                        "a destination whose topic is nobody's",
                        "{TopicARN: !Ref Returns}",
                        "{TopicARN: \"arn:aws:sns:eu-central-1:000000000000:Elsewhere\"}",
                        "Resources.LettersReturned.Properties.EventDestination.SnsDestination.TopicARN: "
                                + "'arn:aws:sns:eu-central-1:000000000000:Elsewhere' is no topic of this template"),
                new Mutilation(
                        "an event that never happens here",
                        "MatchingEventTypes: [bounce, complaint]",
                        "MatchingEventTypes: [bounce, click]",
                        "Resources.LettersReturned.Properties.EventDestination.MatchingEventTypes.1: "
                                + "the event 'click' is not played here"),
                new Mutilation(
                        "a destination of another kind",
                        "SnsDestination: {TopicARN: !Ref Returns}",
                        "CloudWatchDestination: {}",
                        "Resources.LettersReturned.Properties.EventDestination.CloudWatchDestination: is not known"),
                new Mutilation(
                        "a subscription to nobody's topic",
                        "TopicArn: !Ref Returns",
                        "TopicArn: !GetAtt Returned.Arn",
                        "Resources.ReturnsToTheDesk.Properties.TopicArn: "
                                + "'arn:aws:sqs:eu-central-1:000000000000:Returned' is no topic of this template"),
                new Mutilation(
                        "a subscription of nobody's queue",
                        "Endpoint: !GetAtt Returned.Arn",
                        "Endpoint: !Ref Returned",
                        "Resources.ReturnsToTheDesk.Properties.Endpoint: "
                                + "'https://sqs.eu-central-1.amazonaws.com/000000000000/Returned' is no queue"),
                new Mutilation(
                        "a destination whose topic lets another service publish",
                        "{Service: ses.amazonaws.com}",
                        "{Service: events.amazonaws.com}",
                        "Resources.LettersReturned.Properties.EventDestination.SnsDestination.TopicARN: "
                                + "no AWS::SNS::TopicPolicy of this template lets ses.amazonaws.com publish to it"),
                new Mutilation(
                        "a destination whose topic's policy is attached to another topic",
                        "Topics: [!Ref Returns]",
                        "Topics: [!Sub \"${Returns}s\"]",
                        "Resources.LettersReturned.Properties.EventDestination.SnsDestination.TopicARN: "
                                + "no AWS::SNS::TopicPolicy of this template lets ses.amazonaws.com publish to it"),
                new Mutilation(
                        "a subscription of a queue that grants another action",
                        "            Action: sqs:SendMessage\n            Resource: !GetAtt Returned.Arn",
                        "            Action: sqs:ReceiveMessage\n            Resource: !GetAtt Returned.Arn",
                        "Resources.ReturnsToTheDesk.Properties.Endpoint: "
                                + "no AWS::SQS::QueuePolicy of this template lets sns.amazonaws.com send to it"),
                new Mutilation(
                        "a subscription of a queue whose policy is about another queue",
                        "            Action: sqs:SendMessage\n            Resource: !GetAtt Returned.Arn",
                        "            Action: sqs:SendMessage\n            Resource: !GetAtt Reminders.Arn",
                        "Resources.ReturnsToTheDesk.Properties.Endpoint: "
                                + "no AWS::SQS::QueuePolicy of this template lets sns.amazonaws.com send to it"),
                new Mutilation(
                        "a subscription of a queue that is closed to it",
                        "          - Effect: Allow\n            Principal: {Service: sns",
                        "          - Effect: Deny\n            Principal: {Service: sns",
                        "Resources.ReturnsToTheDesk.Properties.Endpoint: "
                                + "no AWS::SQS::QueuePolicy of this template lets sns.amazonaws.com send to it"),
                new Mutilation(
                        "a subscription by a protocol that is not known",
                        "Protocol: sqs",
                        "Protocol: lambda",
                        "Resources.ReturnsToTheDesk.Properties.Protocol: the protocol 'lambda' is not known here"),
                new Mutilation(
                        "a schedule of another kind",
                        "Schedule: rate(1 hour)",
                        "Schedule: cron(0 12 * * ? *)",
                        "Resources.Moody.Properties.Events.Hourly.Properties.Schedule: 'cron(0 12 * * ? *)' does not run here"),
                new Mutilation(
                        "a rate that EventBridge refuses",
                        "Schedule: rate(1 hour)",
                        "Schedule: rate(1 hours)",
                        "Resources.Moody.Properties.Events.Hourly.Properties.Schedule: 'rate(1 hours)' does not run here"),
                new Mutilation(
                        "an input that is no JSON",
                        "'{\"kind\":\"good morning\"}'",
                        "good morning",
                        "Resources.Moody.Properties.Events.Hourly.Properties.Input: is no JSON"),
                new Mutilation(
                        "a filter that is no JSON",
                        "'{\"eventName\":[\"INSERT\"]}'",
                        "'{eventName}'",
                        "Resources.Remind.Properties.Events.Loans.Properties.FilterCriteria.Filters.0.Pattern: is no JSON"),
                new Mutilation(
                        "a key that is given twice",
                        "maxReceiveCount: 3",
                        "maxReceiveCount: 3\n        maxReceiveCount: 4",
                        "Resources.Reminders.Properties.RedrivePolicy.maxReceiveCount: this key is given twice"),
                new Mutilation(
                        "a number out of bounds",
                        "BatchSize: 5",
                        "BatchSize: 0",
                        "Resources.Note.Properties.Events.Reminders.Properties.BatchSize: "
                                + "'0' is no whole number from 1 to 10000"),
                new Mutilation(
                        "a parameter without a value",
                        "    Default: Paderborn\n",
                        "",
                        "Parameters.Town: has no value and no default"),
                new Mutilation(
                        "a parameter whose value it refuses",
                        "Default: Paderborn",
                        "Default: paderborn",
                        "Parameters.Town: the value 'paderborn' is refused by its AllowedPattern"),
                new Mutilation(
                        "a policy with a condition, which nobody would ask",
                        "              Action: sqs:SendMessage\n",
                        "              Action: sqs:SendMessage\n              Condition: {}\n",
                        "Resources.Remind.Properties.Policies.0.Statement.0.Condition: "
                                + "is not known here of a policy's statement"),
                new Mutilation(
                        "a managed policy that is not known",
                        "AWSLambdaBasicExecutionRole",
                        "AdministratorAccess",
                        "Resources.Lend.Properties.Policies.0: the managed policy 'AdministratorAccess' is not known here"),
                new Mutilation(
                        "a runtime that is no JVM",
                        "Runtime: java25",
                        "Runtime: python3.14",
                        "Globals.Function.Runtime: the runtime 'python3.14' cannot run here"),
                new Mutilation("no YAML at all", "Resources:\n", "Resources: [\n", ": is no YAML"));
    }

    @ParameterizedTest
    @MethodSource("mutilations")
    void is_refused_with_its_place(Mutilation mutilation) {
        var file = Library.template(folder, written -> {
            assertThat(written).contains(mutilation.from());
            return written.replace(mutilation.from(), mutilation.to());
        });

        assertThatThrownBy(() -> Template.read(file, Map.of("Issuer", "https://issuer.example.org")))
                .isInstanceOf(TemplateException.class)
                .hasMessageMatching("(?s)library\\.yaml:\\d+.*")
                .hasMessageContaining(mutilation.message());
    }

    @Test
    void the_line_is_that_of_the_wrong_key() {
        var file = Library.template(folder, written -> "# one line more\n" + written.replace("30", "soon"));

        assertThatThrownBy(() -> Template.read(file, Map.of("Issuer", "https://issuer.example.org")))
                .hasMessageStartingWith("library.yaml:" + lineOf(file, "VisibilityTimeout") + " ");
    }

    @Test
    void a_value_for_a_parameter_that_is_not_declared_is_refused() {
        var file = Library.template(folder, written -> written);

        assertThatThrownBy(() -> Template.read(file, Map.of("Issuer", "x", "Twon", "Paderborn")))
                .hasMessageContaining("Parameters.Twon: was given a value, but is not declared");
    }

    private static int lineOf(Path file, String text) {
        try (var lines = java.nio.file.Files.lines(file)) {
            return 1 + (int) lines.takeWhile(line -> !line.contains(text)).count();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
