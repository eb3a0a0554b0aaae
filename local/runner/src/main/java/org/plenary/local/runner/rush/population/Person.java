package org.plenary.local.runner.rush.population;

/** What somebody types into the form, field by field as the API takes it; {@code city} is empty where it is not given. */
public record Person(
        String name, String email, String company, String country, String city, String relationship, String language) {}
