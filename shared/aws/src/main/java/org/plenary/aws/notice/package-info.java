/** Notices on SQS, mails by SES, and the figures about them as log lines. The SDK's modules for these are there in notices only. */
@NullMarked
package org.plenary.aws.notice;

import org.jspecify.annotations.NullMarked;
