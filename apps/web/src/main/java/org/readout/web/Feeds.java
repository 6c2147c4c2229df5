package org.readout.web;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.Desk;
import org.readout.ledger.FollowUpRecord;
import org.readout.ledger.Slice;
import org.readout.vocabulary.Precision;

/** What other programs subscribe to: the agenda as iCalendar, new contacts as Atom. */
final class Feeds {
  private static final int PART = 500;
  private static final int ENTRIES = 100;

  private Feeds() {}

  /** Every plan of the filter that has a day. */
  static String calendar(Asked asked, Desk desk, String site) {
    Filter filter = Filter.of(asked);
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Readout//Agenda//EN");
    calendar.setName("Readout: what is planned");
    Optional<String> place = Optional.empty();
    do {
      Slice<FollowUpRecord> slice = desk.followUps(filter.selection(), place, PART);
      slice.records().forEach(f -> entry(f, site).ifPresent(calendar::addEvent));
      place = slice.next();
    } while (place.isPresent());
    return Biweekly.write(calendar).go();
  }

  private static Optional<VEvent> entry(FollowUpRecord f, String site) {
    Optional<LocalDate> from = f.when().from();
    if (from.isEmpty()) {
      return Optional.empty();
    }
    boolean open = f.when().precision() == Precision.SINCE;
    LocalDate last = open ? from.get() : f.when().to().orElse(from.get());
    VEvent event = new VEvent();
    event.setUid(f.id() + "@readout");
    event.setDateTimeStamp(date(from.get()));
    event.setSummary(Shown.countries(f.parties()) + ": " + Shown.brief(f.what(), 120));
    event.setDescription(
        Shown.line(f.what())
            + "\n"
            + Shown.when(f.when())
            + (f.assertedBy().isEmpty() ? "" : "\nSays " + Shown.parties(f.assertedBy())));
    event.setDateStart(day(from.get()));
    event.setDateEnd(day(last.plusDays(1)));
    event.setUrl(site + Links.followUp(f.id()).substring(1));
    return Optional.of(event);
  }

  private static ICalDate day(LocalDate day) {
    // Whole days are written as the JVM's zone has them.
    return new ICalDate(
        Date.from(day.atStartOfDay(java.time.ZoneId.systemDefault()).toInstant()), false);
  }

  private static Date date(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** The newest contacts of the filter, up to today. */
  static String atom(Asked asked, Desk desk, String site, LocalDate today) {
    Filter filter = Filter.of(asked);
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType("atom_1.0");
    feed.setTitle("Readout: contacts");
    feed.setUri(site + "contacts.atom");
    feed.setLink(site + "contacts");
    List<SyndEntry> entries = new ArrayList<>();
    for (ContactRecord contact :
        desk.contacts(filter.selection(), Optional.empty(), ENTRIES).records()) {
      contact
          .date()
          .from()
          .filter(d -> !d.isAfter(today))
          .ifPresent(d -> entries.add(entry(contact, d, desk, site)));
    }
    feed.setPublishedDate(entries.isEmpty() ? date(today) : entries.get(0).getUpdatedDate());
    feed.setEntries(entries);
    try {
      return new SyndFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("the feed cannot be written", e);
    }
  }

  private static SyndEntry entry(ContactRecord contact, LocalDate day, Desk desk, String site) {
    SyndEntry entry = new SyndEntryImpl();
    entry.setUri("urn:readout:" + contact.id());
    entry.setLink(site + Links.contact(contact.id()).substring(1));
    entry.setTitle(
        xml(
            Shown.parties(contact.participants())
                + ", "
                + Shown.channel(contact.channel())
                + ", "
                + Shown.when(contact.date())));
    entry.setUpdatedDate(date(day));
    SyndContentImpl words = new SyndContentImpl();
    words.setType("text");
    words.setValue(
        xml(
            String.join(" · ", desk.topics(contact.id()))
                + " ("
                + Shown.number(contact.reports().size(), "report")
                + ", "
                + contact.independentSources()
                + " independent)"));
    entry.setDescription(words);
    return entry;
  }

  /** Without the characters that XML forbids. */
  private static String xml(String text) {
    return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ");
  }
}
