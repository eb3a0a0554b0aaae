package org.plenary.domain.registration;

/** One thing that a person may agree to: that this field is used for this purpose. */
public record Consent(Purpose purpose, PersonalField field) {}
