package org.plenary.local.engine.template;

/** A resource that takes effect, with its properties worked out and checked. */
record Resource(Declaration declaration, String name, Fields properties) {

    String logicalId() {
        return declaration.logicalId();
    }

    boolean isOf(String type) {
        return declaration.type().name().equals(type);
    }

    Place place() {
        return declaration.place();
    }
}
