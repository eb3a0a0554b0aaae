package org.plenary.local.runner.rush;

import java.net.URI;
import java.util.function.Consumer;
import org.plenary.local.runner.rush.population.Person;
import org.plenary.local.runner.rush.population.Population;

/** All the people of a population in front of one signup form, some of them at the same time. */
final class Crowd {

    private static final int ACCEPTED = 202;

    private final Http http;
    private final URI registrations;
    private final Insistence insistence;
    private final Consumer<Person> registered;

    /** @param registered is told of each person once, when the first signup is answered */
    Crowd(Http http, URI registrations, Answers answers, Consumer<Person> registered) {
        this.http = http;
        this.registrations = registrations;
        this.insistence = new Insistence(answers);
        this.registered = registered;
    }

    /** Ends when everybody had an answer. Who signs up again does so right after: the impatient second click. */
    void signUp(Population population, Workers workers) throws InterruptedException {
        workers.forEach(population.people(), person -> {
            if (signUp(person)) {
                registered.accept(person);
            }
            var again = population.repeatOf(person);
            if (again.isPresent()) {
                signUp(again.get());
            }
        });
    }

    private boolean signUp(Person person) throws InterruptedException {
        return insistence.ask(() -> http.post(registrations, person), ACCEPTED);
    }
}
