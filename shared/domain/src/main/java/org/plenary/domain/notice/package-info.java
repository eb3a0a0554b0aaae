/** What people are told about their registrations, and what has to leave the house for it: notices, mails, dead letters. */
@NullMarked
package org.plenary.domain.notice;

import org.jspecify.annotations.NullMarked;
