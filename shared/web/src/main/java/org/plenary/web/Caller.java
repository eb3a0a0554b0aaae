package org.plenary.web;

import io.micronaut.http.HttpResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.domain.event.OrganisationId;

/**
 * Who sent an organiser's request, as the HTTP API's JWT authorizer let it through; the one place that says what this caller may do.
 *
 * @param groups what the bearer may do and where: {@code organiser:acme}, {@code reader:acme}
 */
public record Caller(Set<String> groups) {

    /** The answer for whoever may see the organisation's events, organisers and readers; for others there is nothing here. */
    public HttpResponse<?> reading(String organisationId, Function<OrganisationId, HttpResponse<?>> answer) {
        return OrganisationId.parse(organisationId)
                .filter(organisation -> is("organiser", organisation) || is("reader", organisation))
                .<HttpResponse<?>>map(answer)
                .orElseGet(() -> Problem.answer(ProblemType.NOT_FOUND, "Nothing here for this caller."));
    }

    /** The answer for whoever may change the organisation's events: its organisers. */
    public HttpResponse<?> changing(String organisationId, Function<OrganisationId, HttpResponse<?>> answer) {
        return reading(
                organisationId,
                organisation -> is("organiser", organisation)
                        ? answer.apply(organisation)
                        : Problem.answer(ProblemType.FORBIDDEN, "Readers change nothing."));
    }

    /** The answer for whoever may see the people who registered for the organisation's events, and change what is theirs: its organisers. */
    public HttpResponse<?> seeingPeople(String organisationId, Function<OrganisationId, HttpResponse<?>> answer) {
        return reading(
                organisationId,
                organisation -> is("organiser", organisation)
                        ? answer.apply(organisation)
                        : Problem.answer(ProblemType.FORBIDDEN, "Readers see figures, not people."));
    }

    private boolean is(String role, OrganisationId organisation) {
        return groups.contains(role + ":" + organisation);
    }

    /** The claim as the authorizer hands lists over: one string, {@code [a b]}; a single value comes bare. */
    static Caller withGroups(String claim) {
        var bare = claim.startsWith("[") && claim.endsWith("]") ? claim.substring(1, claim.length() - 1) : claim;
        return new Caller(Arrays.stream(bare.split("[\\s,]+"))
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }
}
