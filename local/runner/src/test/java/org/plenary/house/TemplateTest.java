package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.local.engine.template.FunctionDefinition;
import org.plenary.local.engine.template.Policy;
import org.plenary.local.engine.template.Route;
import org.plenary.local.engine.template.Template;

/** template.yaml by itself: what every capability that is added to it must be like. */
final class TemplateTest {
    private static final String FUNCTION = "AWS::Serverless::Function";
    // The one table that nobody restores: a backup would keep for weeks what is to be forgotten after two hours.
    private static final String OF_THE_HOUR = "SignupLimitsTable";

    private static final SamTemplate WRITTEN = SamTemplate.read();
    private static final Template READ = Template.read(House.file("template.yaml"), Map.of());

    @Test
    void every_banner_says_what_it_is_about_and_has_resources() {
        assertThat(WRITTEN.banners())
                .isNotEmpty()
                .allMatch(SamTemplate.Banner::saysWhatItIsAbout)
                .allMatch(banner -> !banner.resources().isEmpty())
                .extracting(SamTemplate.Banner::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void every_resource_stands_under_a_banner() {
        assertThat(WRITTEN.banners())
                .flatExtracting(SamTemplate.Banner::resources)
                .containsExactlyElementsOf(WRITTEN.resources().keySet());
    }

    @Test
    void a_function_stands_under_the_banner_of_its_capability() {
        assertThat(READ.functions())
                .isNotEmpty()
                .allSatisfy(function -> assertThat(WRITTEN.banners())
                        .filteredOn(banner -> banner.resources().contains(function.logicalId()))
                        .extracting(SamTemplate.Banner::name)
                        .singleElement()
                        .asString()
                        .isEqualToIgnoringCase(capability(function)));
    }

    @Test
    void a_function_says_in_a_sentence_what_it_does() {
        assertThat(WRITTEN.resources(FUNCTION))
                .allSatisfy((_, function) -> assertThat(
                                function.at("/Properties/Description").asText())
                        .matches("[A-Z].*\\."));
    }

    @Test
    void functions_run_on_java_25_and_arm64_from_a_snapshot() {
        var globals = WRITTEN.globals();

        assertThat(globals.path("Runtime").asText()).isEqualTo("java25");
        assertThat(globals.at("/Architectures/0").asText()).isEqualTo("arm64");
        assertThat(globals.at("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
        assertThat(globals.path("AutoPublishAlias").asText()).isNotEmpty();
        assertThat(WRITTEN.resources(FUNCTION))
                .allSatisfy((_, function) -> assertThat(SamTemplate.names(function.path("Properties")))
                        .doesNotContain("Runtime", "Architectures", "SnapStart", "AutoPublishAlias"));
    }

    @Test
    void nothing_has_a_name_of_its_own_so_that_two_stacks_fit_into_one_account() {
        assertThat(WRITTEN.resources())
                .allSatisfy((_, resource) -> assertThat(SamTemplate.names(resource.path("Properties")))
                        .doesNotContain("TableName", "FunctionName", "QueueName", "TopicName", "AlarmName")
                        .doesNotContain("LogGroupName", "RoleName", "BucketName", "UserPoolName"));
    }

    @Test
    void a_table_is_on_demand_and_protected_and_outlives_the_stack() {
        assertThat(WRITTEN.resources("AWS::DynamoDB::Table")).isNotEmpty().allSatisfy((name, table) -> {
            var properties = table.path("Properties");
            assertThat(properties.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
            if (name.equals(OF_THE_HOUR)) {
                return;
            }
            var recovery = properties.path("PointInTimeRecoverySpecification");

            assertThat(table.path("DeletionPolicy").asText()).isEqualTo("Retain");
            assertThat(table.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
            assertThat(properties.path("DeletionProtectionEnabled").asBoolean()).isTrue();
            assertThat(recovery.path("PointInTimeRecoveryEnabled").asBoolean()).isTrue();
        });
    }

    @Test
    void a_function_has_a_log_of_its_own_that_is_not_kept_for_ever() {
        var logs = WRITTEN.resources(FUNCTION).values().stream()
                .map(function -> SamTemplate.referred(function.at("/Properties/LoggingConfig/LogGroup")))
                .toList();

        assertThat(logs).doesNotHaveDuplicates().allSatisfy(log -> {
            assertThat(WRITTEN.resource(log).path("Type").asText()).isEqualTo("AWS::Logs::LogGroup");
            assertThat(SamTemplate.names(WRITTEN.resource(log).path("Properties")))
                    .contains("RetentionInDays");
        });
    }

    @Test
    void a_function_may_do_named_actions_on_named_resources_and_nothing_else() {
        assertThat(READ.functions())
                .allSatisfy(function -> assertThat(function.policy().grants())
                        .isNotEmpty()
                        .allSatisfy(grant -> {
                            assertThat(grant.action()).matches("[a-z]+:[A-Za-z]+");
                            // A star only as the last part of a path: everything below one name.
                            assertThat(grant.resource()).matches("arn:aws:[a-z]+:[^*?]+[^*?/](/\\*)?");
                        }));
    }

    @Test
    void the_challenges_secret_may_be_read_only_where_a_challenge_is_set() {
        var secret = "parameter/plenary/challenge/secret";
        var url = Map.of("ChallengeUrl", "https://challenges.example.org/siteverify");

        assertThat(resources(READ)).noneMatch(resource -> resource.endsWith(secret));
        assertThat(resources(Template.read(House.file("template.yaml"), url)))
                .filteredOn(resource -> resource.endsWith(secret))
                .hasSize(1);
    }

    @Test
    void the_alarms_stay_within_the_ten_metrics_that_are_free() {
        int metrics = WRITTEN.resources("AWS::CloudWatch::Alarm").values().stream()
                .mapToInt(alarm -> Math.max(1, alarm.at("/Properties/Metrics").size()))
                .sum();

        assertThat(metrics).isBetween(1, 10);
    }

    @Test
    void all_routes_begin_with_api_so_that_pages_can_share_their_origin() {
        assertThat(READ.api().routes()).isNotEmpty().extracting(Route::path).allMatch(path -> path.startsWith("/api/"));
    }

    @Test
    void what_is_an_organisations_asks_for_the_organisers_scope_and_nothing_else_asks_for_a_token() {
        assertThat(READ.api().routes()).allSatisfy(route -> {
            boolean isAnOrganisations = route.path().startsWith("/api/organisations/");
            switch (route.access()) {
                case Route.Access.Open _ -> assertThat(isAnOrganisations).isFalse();
                case Route.Access.Jwt jwt -> {
                    assertThat(isAnOrganisations).isTrue();
                    assertThat(jwt.scopes()).containsExactly("plenary/organise");
                }
            }
        });
    }

    private static List<String> resources(Template template) {
        return template.functions().stream()
                .flatMap(function -> function.policy().grants().stream())
                .map(Policy.Grant::resource)
                .toList();
    }

    private static String capability(FunctionDefinition function) {
        return function.codeUri().text().replaceFirst("functions/([^/]+)/.*", "$1");
    }
}
