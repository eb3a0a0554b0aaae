package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.Phase;
import org.plenary.domain.registration.Payment;
import org.plenary.domain.registration.PersonalField;
import org.plenary.domain.registration.Purpose;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Relationship;
import org.plenary.domain.registration.TextVersion;
import org.plenary.domain.statistics.Outlook;

/** The pages: they load nothing but what is theirs, name nothing that is not there, and offer what the domain accepts. */
final class SiteTest {
    private static final SitePage ORGANISE = new SitePage(House.file("site/organise.html"));
    private static final SiteScript CHOICES = SiteScript.at("/scripts/choices.js");
    private static final SiteScript TEXTS = SiteScript.at("/scripts/texts.js");
    private static final SiteScript FIGURES = SiteScript.at("/scripts/figures.js");
    private static final SiteScript REGISTRATION = SiteScript.at("/scripts/registration.js");

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_allows_nothing_but_what_comes_from_its_own_origin(SitePage page) {
        assertThat(page.policy())
                .containsEntry("default-src", "'none'")
                .containsEntry("base-uri", "'none'")
                .containsKey("form-action")
                .allSatisfy((directive, sources) -> assertThat(sources).isIn(allowed(page, directive)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_neither_script_nor_style_in_itself(SitePage page) {
        assertThat(page.text()).doesNotContainPattern("<script(?![^>]* src=)|<style|\\s(style|on[a-z]+)=|javascript:");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_sends_nobody_its_own_address(SitePage page) {
        assertThat(page.text()).contains("<meta name=\"referrer\" content=\"no-referrer\">");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void an_address_in_a_page_is_of_a_file_of_the_site(SitePage page) {
        assertThat(page.addresses())
                .filteredOn(address -> !address.startsWith("#"))
                .allSatisfy(address -> assertThat(file(address)).as(address).isPresent());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_leads_to_what_is_kept_of_people_and_to_the_code_of_conduct(SitePage page) {
        assertThat(page.addresses()).contains("/privacy", "/conduct");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void an_id_that_a_page_or_its_scripts_name_is_that_of_one_element(SitePage page) {
        var named = page.script().stream()
                .flatMap(script -> script.withImports().stream())
                .flatMap(SiteScript::ids);

        assertThat(page.ids())
                .doesNotHaveDuplicates()
                .containsAll(page.referredIds().toList());
        assertThat(page.ids()).containsAll(named.toList());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_imports_and_leads_to_what_is_there(SiteScript script) {
        assertThat(script.imports()).allMatch(imported -> Files.isRegularFile(imported.file()));
        assertThat(script.addresses())
                .allSatisfy(address -> assertThat(file(address)).as(address).isPresent());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_shows_what_it_was_told_as_text_and_never_as_markup(SiteScript script) {
        assertThat(script.text())
                .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(");
    }

    @Test
    void the_countries_that_a_form_offers_are_those_that_the_domain_accepts() {
        assertThat(CHOICES.words("COUNTRIES")).containsExactlyInAnyOrderElementsOf(CountryCode.accepted());
    }

    @Test
    void the_languages_that_a_form_offers_are_well_formed() {
        assertThat(CHOICES.strings("LANGUAGES"))
                .hasSize(7)
                .allSatisfy(tag -> assertThat(new LanguageTag(tag).value()).isEqualTo(tag));
    }

    @Test
    void the_pages_have_words_for_every_value_of_the_domain() {
        assertThat(CHOICES.keys("RELATIONSHIPS")).containsExactlyInAnyOrder(names(Relationship.values()));
        assertThat(TEXTS.keys("PURPOSES")).containsExactlyInAnyOrder(names(Purpose.values()));
        assertThat(TEXTS.keys("FIELDS")).containsExactlyInAnyOrder(names(PersonalField.values()));
        assertThat(REGISTRATION.keys("PAYMENTS")).containsExactlyInAnyOrder(names(Payment.values()));
        assertThat(REGISTRATION.keys("PHASES")).containsExactlyInAnyOrder(names(Phase.values()));
        assertThat(FIGURES.keys("OUTLOOKS")).containsExactlyInAnyOrder(names(Outlook.values()));
    }

    @Test
    void the_pages_have_words_for_every_state_but_the_one_that_nobody_sees() {
        assertThat(REGISTRATION.keys("STATES"))
                .containsExactlyInAnyOrder(Stream.of(RegistrationState.values())
                        .filter(state -> state != RegistrationState.ERASED)
                        .map(RegistrationState::name)
                        .toArray(String[]::new));
    }

    @Test
    void a_form_asks_once_for_every_purpose_and_only_for_fields_that_there_are() {
        assertThat(TEXTS.values("purpose")).containsExactlyInAnyOrder(names(Purpose.values()));
        assertThat(TEXTS.values("field")).isNotEmpty().isSubsetOf(names(PersonalField.values()));
    }

    @Test
    void every_text_that_people_agree_to_has_a_version_that_the_domain_accepts() {
        assertThat(TEXTS.values("version"))
                .hasSameSizeAs(TEXTS.values("wording"))
                .allSatisfy(
                        version -> assertThat(new TextVersion(version).value()).isEqualTo(version));
    }

    @Test
    void the_code_of_conduct_shows_the_version_that_is_agreed_to() {
        var page = new SitePage(House.file("site/conduct.html"));

        assertThat(page.text())
                .contains("<span id=\"version\">" + TEXTS.values("version").getFirst() + "</span>");
    }

    @Test
    void no_box_is_ticked_before_somebody_ticks_it() {
        assertThat(pages()).noneMatch(page -> page.text().matches("(?s).*<input[^>]*\\schecked\\b.*"));
    }

    /** Whom organisers sign in with is another origin, which no static page can name; its script narrows this to it. */
    private static List<String> allowed(SitePage page, String directive) {
        return page.equals(ORGANISE) && directive.equals("connect-src")
                ? List.of("'self' https: http://127.0.0.1:*")
                : List.of("'none'", "'self'");
    }

    /** Where the site finds an address: {@code /} is its index.html, {@code /x} its x.html where there is no file x. */
    private static Optional<Path> file(String address) {
        var site = House.file("site");
        var path = address.replaceFirst("[?#].*", "").replaceFirst("^/", "");
        return address.startsWith("/")
                ? Stream.of(path.isEmpty() ? "index.html" : path, path + ".html")
                        .map(site::resolve)
                        .filter(Files::isRegularFile)
                        .findFirst()
                : Optional.empty();
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    private static List<SitePage> pages() {
        return SitePage.all();
    }

    private static List<SiteScript> scripts() {
        return SiteScript.all();
    }
}
