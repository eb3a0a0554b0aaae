package org.plenary.functions.statistics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.functions.statistics.query.StatisticsFunction.COUNTRIES;
import static org.plenary.functions.statistics.query.StatisticsFunction.CURVE;
import static org.plenary.functions.statistics.query.StatisticsFunction.HEADLINE;
import static org.plenary.functions.statistics.query.StatisticsFunction.REGIONS;
import static org.plenary.functions.statistics.query.StatisticsFunction.TODAY;
import static org.plenary.functions.statistics.query.StatisticsFunction.about;
import static org.plenary.functions.statistics.query.StatisticsFunction.liveFrom;
import static org.plenary.functions.statistics.query.StatisticsFunction.on;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.EventDetails;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Phase;
import org.plenary.domain.event.Title;
import org.plenary.domain.registration.Relationship;
import org.plenary.domain.statistics.CountedRegistration;
import org.plenary.domain.statistics.Standing;
import org.plenary.testkit.Conferences;

/** The forms and languages of an answer, and the answer to who has it already. */
final class RepresentationTest {
    private static final StatisticsFunction FUNCTION = new StatisticsFunction();

    @Test
    void a_table_is_a_file_with_a_useful_name_and_a_line_of_names() {
        var event = FUNCTION.given("as-a-table");
        FUNCTION.count(liveFrom(event, "CI", Phase.LIVE, 2));
        FUNCTION.count(liveFrom(event, "XK", Phase.LIBRARY, 1));
        var moment = FUNCTION.newest().toString().replaceAll("[-:]", "");
        var reply = FUNCTION.send(about(COUNTRIES, event).header("accept", "text/csv"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).startsWith("text/csv").contains("charset=utf-8");
        assertThat(reply.header("content-disposition"))
                .isEqualTo("attachment; filename=\"as-a-table-countries-%s.csv\"".formatted(moment));
        assertThat(reply.header("last-modified"))
                .matches("Mon, 01 Mar 2027 12:\\d\\d:\\d\\d GMT")
                .contains(FUNCTION.newest().toString().substring(11, 19));
        assertThat(reply.text()).isEqualTo("""
                alpha2,alpha3,numeric,region,subRegion,name,live,library,total,share\r
                CI,CIV,384,002,202,"Côte d’Ivoire",2,0,2,0.666667\r
                XK,XKX,,150,039,Kosovo,0,1,1,0.333333\r
                """);
    }

    @Test
    void every_answer_has_its_table() {
        var event = FUNCTION.given("every-table");
        for (int day = 0; day <= 4; day++) {
            FUNCTION.count(on(TODAY.minusDays(day), event, Phase.LIVE, day == 3 ? 0 : 1));
        }

        assertThat(FUNCTION.send(about(REGIONS, event).header("accept", "text/csv"))
                        .text())
                .isEqualTo("region,name,countries,live,library,total,share\r\n150,Europe,1,4,0,4,1.000000\r\n");
        assertThat(FUNCTION.send(about(CURVE, event).header("accept", "text/csv"))
                        .text())
                .startsWith("day,live,library,total,cumulated\r\n2027-02-25,1,0,1,1\r\n2027-02-26,0,0,0,1\r\n");
        assertThat(FUNCTION.send(about(HEADLINE, event).header("accept", "text/csv"))
                        .text())
                .contains("figure,of,value\r\n", "live,,4\r\n", "relationship,CUSTOMER,4\r\n", "language,en,4\r\n")
                .contains("asOf,,%s\r\n".formatted(FUNCTION.newest()), "rule,,\"Counted are live registrations: ")
                .contains("forecast,at,2027-05-14\r\n", "forecast,expected,", "forecast,outlook,UNKNOWN\r\n")
                .doesNotContain("registrations,,");
    }

    @Test
    void who_wants_neither_form_is_told_which_there_are() {
        var reply = FUNCTION.send(about(COUNTRIES, FUNCTION.given("neither")).header("accept", "image/png"));

        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.problem()).isEqualTo("not-acceptable");
        assertThat(reply.text()).contains("application/json", "text/csv");
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Germany, Europe, Turkish",
        "ru, Германия, Европа, турецкий",
        "es, Alemania, Europa, turco",
        "it, Germania, Europa, turco",
        "de, Deutschland, Europa, Türkisch",
        "tr, Almanya, Avrupa, Türkçe",
        "fr, Allemagne, Europe, turc",
    })
    void names_are_in_the_callers_language(String language, String germany, String europe, String turkish) {
        var event = FUNCTION.given("named-in-" + language);
        FUNCTION.count(new CountedRegistration(
                event.id(),
                Standing.LIVE,
                new CountryCode("DE"),
                Phase.LIVE,
                TODAY,
                Relationship.OTHER,
                new LanguageTag("tr-DE"),
                StatisticsFunction.NOW));

        var countries = FUNCTION.send(about(COUNTRIES, event).header("accept-language", language));
        assertThat(countries.json().at("/countries/0/name").asText()).isEqualTo(germany);
        assertThat(countries.header("content-language")).isEqualTo(language);
        assertThat(FUNCTION.send(about(REGIONS, event).header("accept-language", language))
                        .json()
                        .at("/regions/0/name")
                        .asText())
                .isEqualTo(europe);
        assertThat(FUNCTION.send(about(HEADLINE, event).header("accept-language", language))
                        .json()
                        .at("/languages/0/name")
                        .asText())
                .isEqualTo(turkish);
    }

    @Test
    void for_a_language_without_names_there_is_the_events_own_and_then_english() {
        var italian = FUNCTION.given("an-italian-event", titled("it"));
        var sumerian = FUNCTION.given("a-sumerian-event", titled("sux"));
        for (var event : List.of(italian, sumerian)) {
            FUNCTION.count(liveFrom(event, "DE", Phase.LIVE, 1));
        }

        assertThat(name(italian.id().value(), "tlh")).isEqualTo("Germania");
        assertThat(name(italian.id().value(), "")).isEqualTo("Germania");
        assertThat(name(italian.id().value(), "tlh, fr;q=0.1")).isEqualTo("Allemagne");
        assertThat(name(sumerian.id().value(), "tlh")).isEqualTo("Germany");
    }

    @Test
    void who_has_the_answer_already_is_told_so_until_something_changes() {
        var event = FUNCTION.given("polled");
        FUNCTION.count(liveFrom(event, "DE", Phase.LIVE, 1));
        for (var question : List.of(HEADLINE, COUNTRIES, REGIONS, CURVE)) {
            var first = FUNCTION.send(about(question, event));
            var known = first.header("etag");
            var again = FUNCTION.send(about(question, event).header("if-none-match", known));
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.text()).isEmpty();
            assertThat(again.header("etag")).isEqualTo(known);
            for (var reply : List.of(first, again)) {
                assertThat(reply.header("cache-control")).isEqualTo("private, no-cache");
                assertThat(reply.header("vary")).isEqualTo("Accept, Accept-Language");
            }

            FUNCTION.count(liveFrom(event, "DE", Phase.LIVE, 1));
            var changed = FUNCTION.send(about(question, event).header("if-none-match", known));
            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.header("etag")).isNotEqualTo(known);
        }
    }

    @Test
    void a_field_that_comes_or_goes_raises_the_version_of_the_form_so_nobody_keeps_the_old_one() {
        var event = FUNCTION.given("in-this-form");
        FUNCTION.count(liveFrom(event, "DE", Phase.LIVE, 1));
        var fields = Stream.of(HEADLINE, COUNTRIES, REGIONS, CURVE)
                .flatMap(
                        question -> FUNCTION.send(about(question, event)).json().propertyStream())
                .flatMap(field -> Stream.concat(
                        Stream.of(field.getKey()),
                        field.getValue().path(0).propertyStream().map(Map.Entry::getKey)))
                .distinct();

        assertThat(Telling.FORM).isEqualTo(1);
        assertThat(fields).as("the fields of version 1").containsExactlyInAnyOrder("""
                        eventId rule asOf live library total unpaid waiting cancelled countries relationships relationship \
                        registrations languages language name alpha2 alpha3 numeric region subRegion share regions zone \
                        days day cumulated""".split(" "));
    }

    @Test
    void another_form_or_language_is_another_answer() {
        var event = FUNCTION.given("in-forms");
        FUNCTION.count(liveFrom(event, "DE", Phase.LIVE, 1));
        var english = FUNCTION.send(about(COUNTRIES, event)).header("etag");
        var german = about(COUNTRIES, event).header("accept-language", "de").header("if-none-match", english);
        var table = about(COUNTRIES, event).header("accept", "text/csv").header("if-none-match", english);

        assertThat(FUNCTION.send(german).status()).isEqualTo(200);
        assertThat(FUNCTION.send(table).status()).isEqualTo(200);
    }

    private static String name(String eventId, String acceptLanguage) {
        return FUNCTION.send(COUNTRIES
                        .path(Map.of("eventId", eventId))
                        .groups("[reader:acme]")
                        .header("accept-language", acceptLanguage))
                .json()
                .at("/countries/0/name")
                .asText();
    }

    private static EventDetails titled(String language) {
        var details = Conferences.details(EventState.PUBLISHED);
        var tag = new LanguageTag(language);
        return new EventDetails(
                new Title(Map.of(tag, new Title.Text("JConf")), tag),
                details.dates(),
                details.place(),
                details.registration(),
                details.price(),
                details.libraryClosesAt(),
                details.state());
    }
}
