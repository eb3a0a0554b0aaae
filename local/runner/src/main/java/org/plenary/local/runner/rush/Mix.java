package org.plenary.local.runner.rush;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.plenary.local.runner.rush.population.ChangeOfMind;
import org.plenary.local.runner.rush.population.ChangeOfMind.Cancels;
import org.plenary.local.runner.rush.population.ChangeOfMind.Erases;
import org.plenary.local.runner.rush.population.ChangeOfMind.Moves;
import org.plenary.local.runner.rush.population.ChangeOfMind.Returns;
import org.plenary.local.runner.rush.population.Person;

/** People change their minds: each step is taken with the pass from the person's mail, and written down when it was answered. */
final class Mix {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    private final Http http;
    private final URI registrations;
    private final Passes passes;
    private final Ledger ledger;
    private final Answers answers = new Answers();
    private final Insistence insistence = new Insistence(answers);

    /** @param registrations of the event: where people sign up, and below which their own stand */
    Mix(Http http, URI registrations, Passes passes, Ledger ledger) {
        this.http = http;
        this.registrations = registrations;
        this.passes = passes;
        this.ledger = ledger;
    }

    /** What a person says anew: all but the address. */
    private record Details(
            String name, String company, String country, String city, String relationship, String language) {}

    /** The first step of each. */
    void change(List<ChangeOfMind> minds, Workers workers) throws InterruptedException {
        workers.forEach(minds, this::change);
    }

    /** The second step of those who come back, whose mails about the first have arrived. */
    void comeBack(List<ChangeOfMind> minds, Phase phase, Workers workers) throws InterruptedException {
        var returning = minds.stream().filter(Returns.class::isInstance).toList();
        workers.forEach(returning, mind -> {
            if (insistence.ask(() -> http.post(registrations, mind.person()), ACCEPTED)) {
                ledger.registered(mind.person(), phase);
            }
        });
    }

    Answers answers() {
        return answers;
    }

    private void change(ChangeOfMind mind) throws InterruptedException {
        var pass = pass(mind.person());
        if (pass.isEmpty()) {
            answers.refused("no mail with a pass");
            return;
        }
        change(mind, http.bearer(pass.get()));
    }

    private void change(ChangeOfMind mind, Http.Bearer bearer) throws InterruptedException {
        switch (mind) {
            case Cancels(var person) -> cancel(person, bearer);
            case Returns(var person) -> cancel(person, bearer);
            case Moves(var person, var country) -> move(person, country, bearer);
            case Erases(var person) -> erase(person, bearer);
        }
    }

    private void cancel(Person person, Http.Bearer bearer) throws InterruptedException {
        if (insistence.ask(() -> bearer.post(step("cancellation")), OK)) {
            ledger.cancelled(person);
        }
    }

    private void move(Person person, String country, Http.Bearer bearer) throws InterruptedException {
        var details = new Details(
                person.name(), person.company(), country, person.city(), person.relationship(), person.language());
        if (insistence.ask(() -> bearer.post(step("correction"), details), OK)) {
            ledger.moved(person, country);
        }
    }

    private void erase(Person person, Http.Bearer bearer) throws InterruptedException {
        if (insistence.ask(() -> bearer.post(step("erasure")), NO_CONTENT)) {
            ledger.erased(person);
        }
    }

    private Optional<String> pass(Person person) throws InterruptedException {
        try {
            return passes.newest(person);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private URI step(String name) {
        return URI.create(registrations + "/me/" + name);
    }
}
