package org.plenary.domain.registration;

/** Signs passes; only what sends mails may. */
public interface PassSigner {
    /** The signed pass as text that fits into a link: a compact JWS, ES256. */
    String sign(Pass pass);
}
