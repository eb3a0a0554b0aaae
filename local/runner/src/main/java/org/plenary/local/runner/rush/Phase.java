package org.plenary.local.runner.rush;

/** Whether somebody registered before the event's end, or after it for the library. */
enum Phase {
    LIVE,
    LIBRARY
}
