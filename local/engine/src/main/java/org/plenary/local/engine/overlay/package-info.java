/**
 * What is laid over a function's own class path: {@code TemplateEnvironment} and {@code CallRecorder} are loaded there, beside
 * the function's Micronaut and SDK; the two interfaces are the engine's, and all that both sides know of each other.
 */
@NullMarked
package org.plenary.local.engine.overlay;

import org.jspecify.annotations.NullMarked;
