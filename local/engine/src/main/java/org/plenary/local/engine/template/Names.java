package org.plenary.local.engine.template;

import java.util.Optional;

/** What the names in a template stand for: parameters, pseudo parameters, resources and conditions. */
interface Names {

    /** What {@code Ref} gives; empty for {@code AWS::NoValue}. */
    Optional<Value> reference(String name, Place asked);

    /** What {@code Fn::GetAtt} gives. */
    String attribute(String resource, String attribute, Place asked);

    boolean condition(String name, Place asked);

    /** The same names for text that takes no effect: they must exist, but their conditions need not hold. */
    Names withoutEffect();
}
