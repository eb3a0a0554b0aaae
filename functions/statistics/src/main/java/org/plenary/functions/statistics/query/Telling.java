package org.plenary.functions.statistics.query;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.web.ETag;
import org.plenary.web.Form;
import org.plenary.web.Problem;
import org.plenary.web.Problem.Refused;
import org.plenary.web.ProblemType;
import org.plenary.web.Wish;

/** Tells an answer in the form and language that the reader wants; one that the reader has already is not even rendered. */
final class Telling {
    /**
     * The version of the answers' form, which is a part of each tag: raised with every change of what a view tells, or of how. Else who has
     * the answer of the code before would be told that it is still the same, for as long as nobody registers.
     */
    static final int FORM = 1;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("-yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Source: RFC 9110, section 5.6.7. The JDK's RFC_1123_DATE_TIME writes days below 10 with one digit. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Telling() {}

    /** The same for a grouping that may be none. */
    static HttpResponse<?> tell(Optional<Told> told, Wish wish) {
        return told.<HttpResponse<?>>map(known -> tell(known, wish))
                .orElseGet(() -> Problem.answer(
                        ProblemType.INVALID_QUERY,
                        "Countries are told one by one, or by region.",
                        List.of(Refused.parameter("by", "must be region"))));
    }

    static HttpResponse<?> tell(Told told, Wish wish) {
        return wish.form()
                .<HttpResponse<?>>map(form -> tell(told, form, wish))
                .orElseGet(() -> Problem.answer(
                        ProblemType.NOT_ACCEPTABLE, "There is application/json, and there is text/csv."));
    }

    private static HttpResponse<?> tell(Told told, Form form, Wish wish) {
        var language = wish.language(told.subject().language());
        var tag = ETag.of(FORM, form, language.toLanguageTag(), Rule.TEXT, told.subject(), told.asOf(), told.state());
        var response = wish.has(tag) ? HttpResponse.notModified() : rendered(told, form, language);
        // A cache keeps it for this caller alone and asks every time: figures move, and asking is cheap.
        return response.header(HttpHeaders.ETAG, tag.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Language");
    }

    private static MutableHttpResponse<?> rendered(Told told, Form form, Locale language) {
        var view = told.view().apply(language);
        var response = switch (form) {
            case JSON -> HttpResponse.ok(view).contentType(MediaType.APPLICATION_JSON_TYPE);
            case CSV -> file(told, view.table());
        };
        return response.header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    }

    private static MutableHttpResponse<?> file(Told told, CsvTable table) {
        var response = HttpResponse.ok(table.text())
                .contentType(CsvTable.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + nameOf(told) + "\"");
        // Nobody is told 304 by it: the tag knows more.
        told.asOf().ifPresent(asOf -> response.header(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(asOf)));
        return response;
    }

    /** Such as {@code jconf-2027-countries-20270301T120000Z.csv}: the figures' time is in no line of most tables. */
    private static String nameOf(Told told) {
        return told.subject().id() + "-" + told.name()
                + told.asOf().map(MOMENT::format).orElse("") + ".csv";
    }
}
