package org.readout.acquire;

import java.util.Optional;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Report;

/**
 * What is known about a report from how it came: said by a feed, a mail's head or an address. What
 * the report says itself comes first.
 */
record Completed(
    Optional<String> url,
    Optional<String> publisher,
    Optional<String> title,
    Optional<Moment> published) {

  Report report(Report r) {
    Optional<String> where = r.url().or(() -> url);
    return new Report(
        r.id().equals(Digest.idOf(r.text(), r.url())) ? Digest.idOf(r.text(), where) : r.id(),
        where,
        r.publisher().or(() -> publisher).or(() -> where.flatMap(DocumentText::publisher)),
        r.agency(),
        r.byline(),
        r.dateline(),
        r.title().or(() -> title),
        r.published().or(() -> published),
        r.language(),
        r.imageCredit(),
        r.text(),
        r.related());
  }
}
