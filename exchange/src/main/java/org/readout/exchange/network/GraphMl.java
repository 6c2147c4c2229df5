package org.readout.exchange.network;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.readout.exchange.Written;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.Ledger;
import org.readout.ledger.Party;
import org.readout.ledger.Query;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Status;

/** The contact network as GraphML: an undirected edge for each pair, weighted by its contacts. */
public final class GraphMl {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final Set<Status> HELD =
      EnumSet.of(Status.OCCURRED, Status.ONGOING, Status.HISTORICAL);

  private final XMLStreamWriter xml;

  private GraphMl(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Writes the network of the contacts asked for; of those held unless a status is asked for. */
  public static Written write(Ledger ledger, Query query, Writer out) throws IOException {
    ContactNetwork network;
    long[] leftOut = {0};
    try (Stream<ContactRecord> contacts = ledger.contacts(query)) {
      network =
          ContactNetwork.of(
              contacts.filter(
                  c -> {
                    boolean taken = query.status().isPresent() || HELD.contains(c.status());
                    leftOut[0] += taken ? 0 : 1;
                    return taken;
                  }));
    }
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new GraphMl(xml).write(network);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("the graph could not be written: " + e.getMessage(), e);
    }
    return Written.of(network.ties().size())
        .leaving(leftOut[0], "contacts that were not held (--status)");
  }

  private void write(ContactNetwork network) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    line();
    key("name", "node", "string");
    key("kind", "node", "string");
    key("country", "node", "string");
    key("weight", "edge", "int");
    key("first", "edge", "string");
    key("last", "edge", "string");
    for (Channel channel : Channel.values()) {
      key(name(channel), "edge", "int");
    }
    xml.writeStartElement("graph");
    xml.writeAttribute("id", "contacts");
    xml.writeAttribute("edgedefault", "undirected");
    line();
    for (Party party : network.parties()) {
      node(party);
    }
    for (ContactNetwork.Tie tie : network.ties()) {
      edge(tie);
    }
    xml.writeEndElement();
    line();
    xml.writeEndElement();
    line();
    xml.writeEndDocument();
  }

  private void key(String name, String on, String type) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", name);
    xml.writeAttribute("for", on);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
    line();
  }

  private void node(Party party) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", id(party));
    value("name", party.name());
    value("kind", party.id().value().replaceFirst("/.*", ""));
    value("country", party.country().map(CountryCode::value).orElse(""));
    xml.writeEndElement();
    line();
  }

  private void edge(ContactNetwork.Tie tie) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("source", id(tie.one()));
    xml.writeAttribute("target", id(tie.other()));
    value("weight", Integer.toString(tie.contacts()));
    value("first", tie.first().map(LocalDate::toString).orElse(""));
    value("last", tie.last().map(LocalDate::toString).orElse(""));
    for (Channel channel : Channel.values()) {
      value(name(channel), tie.contacts(channel) == 0 ? "" : "" + tie.contacts(channel));
    }
    xml.writeEndElement();
    line();
  }

  /** An id in GraphML is a name token, which has no slash. */
  private static String id(Party party) {
    return party.id().value().replace('/', ':');
  }

  private static String name(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }

  private void value(String key, String value) throws XMLStreamException {
    if (!value.isEmpty()) {
      xml.writeStartElement("data");
      xml.writeAttribute("key", key);
      xml.writeCharacters(clean(value));
      xml.writeEndElement();
    }
  }

  /** XML 1.0 has no place for control characters. */
  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
