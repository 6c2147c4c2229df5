package org.readout.acquire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.readout.knowledge.Publisher;
import org.readout.knowledge.Publishers;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Provenance;

/**
 * Makes a report of a message of mail, as press services send them: its words from the plain part
 * or else from the HTML part, its title, day and sender from the head. Attachments are left.
 */
final class MailReport {
  /** Goes into the ledger with what was taken; raised whenever a mail may give another report. */
  static final String EXTRACTOR = "mail 1";

  private static final Publishers PUBLISHERS = Publishers.bundled();

  /** No honest mail has more parts, and one made to nest without end would use up the memory. */
  private static final int MOST_PARTS = 100;

  /** A plain part shorter than this only says that there is an HTML part. */
  private static final int SHORTEST_PLAIN = 120;

  private final DocumentText documents;
  private final PageReport pages;

  MailReport(DocumentText documents, PageReport pages) {
    this.documents = documents;
    this.pages = pages;
  }

  Acquired report(byte[] bytes) {
    if (parts(bytes) > MOST_PARTS) {
      return refused("is a mail of more than " + MOST_PARTS + " parts");
    }
    Message message;
    try {
      DefaultMessageBuilder builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
      message = builder.parseMessage(new ByteArrayInputStream(bytes));
    } catch (IOException | RuntimeException e) {
      // The library fails in many ways on bytes made to make it fail.
      return refused("is no mail that can be read: " + firstLine(e));
    }
    if (message.getHeader() == null || message.getHeader().getFields().isEmpty()) {
      return refused("is no mail that can be read: it has no head");
    }
    Acquired acquired = words(message);
    if (!(acquired instanceof Acquired.Taken taken)) {
      return acquired;
    }
    Completed head =
        new Completed(Optional.empty(), publisher(message), subject(message), sent(message));
    return Acquired.taken(
        head.report(taken.report()),
        new Provenance(Optional.empty(), Optional.empty(), "", EXTRACTOR, Optional.empty()));
  }

  private Acquired words(Message message) {
    List<SingleBody> plain = new ArrayList<>();
    List<SingleBody> html = new ArrayList<>();
    gather(message, plain, html);
    Optional<String> text = plain.stream().findFirst().flatMap(MailReport::text);
    boolean onlyPointer = text.filter(t -> t.length() >= SHORTEST_PLAIN).isEmpty();
    if (!html.isEmpty() && onlyPointer) {
      Optional<String> page = text(html.get(0));
      if (page.isPresent()) {
        byte[] utf8 = page.get().getBytes(StandardCharsets.UTF_8);
        return pages.report(utf8, Optional.empty(), Optional.of("UTF-8"));
      }
    }
    return text.map(MailReport::withoutSignature)
        .filter(Predicate.not(String::isBlank))
        .map(documents::report)
        .orElseGet(() -> refused("is a mail without words"));
  }

  private static void gather(Entity entity, List<SingleBody> plain, List<SingleBody> html) {
    Body body = entity.getBody();
    if (body instanceof Multipart multipart) {
      multipart.getBodyParts().forEach(part -> gather(part, plain, html));
    } else if (body instanceof SingleBody single
        && !"attachment".equalsIgnoreCase(entity.getDispositionType())) {
      switch (String.valueOf(entity.getMimeType())) {
        case "text/plain" -> plain.add(single);
        case "text/html" -> html.add(single);
        default -> {
          // A picture, a calendar entry: no words.
        }
      }
    }
  }

  private static Optional<String> text(SingleBody body) {
    try (InputStream in = body.getInputStream()) {
      return Optional.of(new String(in.readAllBytes(), charset(body.getParent().getCharset())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** What follows a line "-- " is the sender's signature. */
  private static String withoutSignature(String text) {
    String lines = text.replace("\r\n", "\n");
    int at = lines.indexOf("\n-- \n");
    return at < 0 ? lines : lines.substring(0, at);
  }

  private static Optional<String> subject(Message message) {
    return Optional.ofNullable(message.getSubject())
        .map(s -> s.replaceAll("\\s+", " ").strip())
        .filter(Predicate.not(String::isEmpty));
  }

  /** The publisher at the sender's domain, else what the sender calls itself, else the domain. */
  private static Optional<String> publisher(Message message) {
    if (message.getFrom() == null || message.getFrom().isEmpty()) {
      return Optional.empty();
    }
    Mailbox from = message.getFrom().get(0);
    Optional<String> site =
        Optional.ofNullable(from.getDomain()).filter(d -> !d.isBlank()).map(d -> "https://" + d);
    return site.flatMap(PUBLISHERS::at)
        .map(Publisher::name)
        .or(() -> Optional.ofNullable(from.getName()).filter(Predicate.not(String::isBlank)))
        .or(() -> site.flatMap(Publishers::domain));
  }

  /** The Date header with its zone, which the library's own field loses. */
  private static Optional<Moment> sent(Message message) {
    if (message.getHeader().getField("Date") == null) {
      return Optional.empty();
    }
    String written =
        message.getHeader().getField("Date").getBody().replaceAll("\\([^)]*\\)", "").strip();
    try {
      OffsetDateTime sent = OffsetDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(moment(sent));
    } catch (DateTimeException e) {
      return Optional.ofNullable(message.getDate())
          .map(date -> moment(date.toInstant().atOffset(ZoneOffset.UTC)));
    }
  }

  private static Moment moment(OffsetDateTime sent) {
    return new Moment(
        sent.toLocalDate(),
        Optional.of(sent.toLocalTime().withNano(0)),
        Optional.of(sent.getOffset()));
  }

  private static int parts(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int parts = 0;
    for (String kind : List.of("multipart/", "message/")) {
      for (int at = indexOf(text, kind, 0); at >= 0; at = indexOf(text, kind, at + 1)) {
        parts++;
      }
    }
    return parts;
  }

  private static int indexOf(String text, String kind, int from) {
    for (int i = from; i + kind.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, kind, 0, kind.length())) {
        return i;
      }
    }
    return -1;
  }

  private static Acquired refused(String reason) {
    return Acquired.refused(Optional.empty(), 0, reason);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }
}
