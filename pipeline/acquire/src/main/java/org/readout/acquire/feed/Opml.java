package org.readout.acquire.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Lists of feeds as feed readers exchange them. */
public final class Opml {
  private Opml() {}

  /**
   * A feed in a list.
   *
   * @param title what the list calls it; its address if nothing
   */
  public record Subscription(String title, String address) {}

  /**
   * The feeds of a list, each once, however deep they are filed. Empty if it is no list of feeds.
   */
  public static List<Subscription> read(String opml) {
    Map<String, Subscription> found = new LinkedHashMap<>();
    for (Element outline : Jsoup.parse(opml, "", Parser.xmlParser()).getElementsByTag("outline")) {
      String address = attribute(outline, "xmlUrl");
      if (!address.isEmpty()) {
        String title = attribute(outline, "title");
        String text = title.isEmpty() ? attribute(outline, "text") : title;
        found.putIfAbsent(address, new Subscription(text.isEmpty() ? address : text, address));
      }
    }
    return List.copyOf(found.values());
  }

  private static String attribute(Element e, String name) {
    return e.attributes().getIgnoreCase(name).strip();
  }

  public static String write(List<Subscription> feeds) {
    Document opml = new Document("");
    opml.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(true);
    Element root = opml.appendElement("opml").attr("version", "2.0");
    root.appendElement("head").appendElement("title").text("Feeds watched by Readout");
    Element body = root.appendElement("body");
    for (Subscription feed : feeds) {
      body.appendElement("outline")
          .attr("type", "rss")
          .attr("text", feed.title())
          .attr("xmlUrl", feed.address());
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.outerHtml() + "\n";
  }
}
