/** What every context speaks: refusals, one line of text, countries, languages, pages. Nothing here knows AWS, HTTP or JSON. */
@NullMarked
package org.plenary.domain;

import org.jspecify.annotations.NullMarked;
