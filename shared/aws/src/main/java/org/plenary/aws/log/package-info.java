/** The functions' logger: SLF4J on standard output, one JSON object a line, and nothing in it that could be personal. */
@NullMarked
package org.plenary.aws.log;

import org.jspecify.annotations.NullMarked;
