package org.plenary.local.engine.ses;

import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** The inbox as one page that needs nothing but itself. */
final class InboxHtml {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Inbox</title>
            <style>
            :root { color-scheme: light dark; --line: #8886; }
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 46rem; padding: 1rem; }
            form { display: flex; flex-wrap: wrap; gap: .5rem; }
            input { flex: 1 1 12rem; min-width: 0; }
            input, button { font: inherit; padding: .4rem .6rem; }
            article { border: 1px solid var(--line); border-radius: .4rem; margin: 1rem 0; padding: 1rem; }
            h2 { font-size: 1.1rem; margin: 0; }
            p { margin: .25rem 0; overflow-wrap: anywhere; }
            pre { font: inherit; overflow-wrap: anywhere; white-space: pre-wrap; }
            iframe { background: #fff; border: 1px solid var(--line); box-sizing: border-box; height: 30rem; width: 100%; }
            </style>
            </head>
            <body>
            <h1>Inbox</h1>
            """;

    private InboxHtml() {}

    static String of(InboxQuery query, Inbox.Page page, int arrived, int bounced) {
        String articles = page.mails().stream().map(InboxHtml::article).collect(Collectors.joining());
        return HEAD + search(query, arrived, bounced) + (articles.isEmpty() ? "<p>No mail yet.</p>\n" : articles)
                + older(query, page) + "</body>\n</html>\n";
    }

    private static String search(InboxQuery query, int arrived, int bounced) {
        return """
                <form>
                <input name="to" type="search" aria-label="Mails to this address" placeholder="all addresses" value="%s">
                <button>Show</button>
                </form>
                <p>%d arrived and %d bounced since the start; newest first. Nothing leaves this machine.</p>
                """.formatted(Html.escape(query.to()), arrived, bounced);
    }

    private static String article(Mail mail) {
        return """
                <article>
                <h2>%s</h2>
                <p>To %s<br>From %s<br><time datetime="%5$s">%4$tF %4$tT UTC</time></p>
                %6$s%7$s</article>
                """.formatted(
                        Html.escape(mail.subject()),
                        Html.escape(String.join(", ", mail.to())),
                        Html.escape(mail.from()),
                        mail.sentAt().atOffset(ZoneOffset.UTC),
                        mail.sentAt(),
                        mail.text().isEmpty() ? "" : "<pre>" + Html.linked(mail.text()) + "</pre>\n",
                        mail.html().isEmpty() ? "" : frame(mail));
    }

    /** The mail's own HTML, where it can neither run a script nor touch this page; its links open beside it. */
    private static String frame(Mail mail) {
        String document = "<!doctype html><base target=\"_blank\">" + mail.html();
        return """
                <details%s>
                <summary>HTML</summary>
                <iframe title="The mail's HTML" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" \
                srcdoc="%s"></iframe>
                </details>
                """.formatted(mail.text().isEmpty() ? " open" : "", Html.escape(document));
    }

    private static String older(InboxQuery query, Inbox.Page page) {
        return page.more()
                ? "<p><a href=\"%s\">Older mails</a></p>\n"
                        .formatted(Html.escape(query.following(page.mails().getLast())))
                : "";
    }
}
