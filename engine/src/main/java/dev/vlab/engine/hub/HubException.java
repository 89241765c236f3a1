package dev.vlab.engine.hub;

import java.io.IOException;

/** A model that cannot be fetched, and trying again at once would not help; the message names what and why. */
public final class HubException extends IOException {

    private static final long serialVersionUID = 1L;

    HubException(String what, String reason) {
        super(what + ": " + reason);
    }
}
