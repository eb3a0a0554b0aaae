package org.plenary.local.engine.gateway;

import java.util.Optional;

/** Something at the gateway that may have an answer to a request. */
sealed interface Answering permits HttpApiServer, StaticSite {

    /** Empty where the request is not for it. */
    Optional<Reply> answer(Request request);
}
