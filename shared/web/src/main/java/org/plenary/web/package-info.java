/** The HTTP edge: what was sent, who sent it, and what is answered. Business decisions are made elsewhere. */
@NullMarked
package org.plenary.web;

import org.jspecify.annotations.NullMarked;
