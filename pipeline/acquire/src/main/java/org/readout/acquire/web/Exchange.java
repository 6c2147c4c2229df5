package org.readout.acquire.web;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * One request and its answer, without following redirects.
 *
 * <p>A name could lead outside when it is looked at and inside when it is used. So plain HTTP is
 * asked by the very address that was looked at, with the name in its Host header. Over HTTPS the
 * certificate must carry the name, which no host inside has for a name that is not its own.
 */
final class Exchange {
  static {
    // Read once by the client, before its first request.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private static final String AGENT = "Readout/0.1 (reads diplomatic news; obeys robots.txt)";

  /** The name by which robots.txt may speak of us. */
  static final String ROBOT = "readout";

  /** Finds the addresses of a host. */
  interface Names {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  private final HttpClient client;
  private final FetchRules rules;
  private final Names names;
  private final Predicate<InetAddress> inward;

  Exchange(FetchRules rules) {
    this(rules, InetAddress::getAllByName, InwardAddresses::isInward);
  }

  Exchange(FetchRules rules, Names names, Predicate<InetAddress> inward) {
    this.rules = rules;
    this.names = names;
    this.inward = inward;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(rules.patience())
            .build();
  }

  /** An answer, its body unpacked. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and a copy of a page is dear
  record Answer(int status, HttpHeaders headers, byte[] body) {}

  /** The address may not be asked. */
  static final class Inward extends IOException {
    Inward(String message) {
      super(message);
    }
  }

  Answer ask(URI address, Validators known) throws IOException, InterruptedException {
    InetAddress target = target(address);
    boolean plain = "http".equalsIgnoreCase(address.getScheme());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(plain ? at(target, address) : address)
            .version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
            .timeout(rules.patience())
            .header("User-Agent", AGENT)
            .header(
                "Accept",
                "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1")
            .header("Accept-Language", "en, *;q=0.5")
            .header("Accept-Encoding", "gzip, deflate");
    if (plain) {
      request.header("Host", address.getRawAuthority());
    }
    known.etag().ifPresent(e -> request.header("If-None-Match", e));
    known.lastModified().ifPresent(m -> request.header("If-Modified-Since", m));
    HttpResponse<byte[]> response = sent(request.build());
    return new Answer(
        response.statusCode(),
        response.headers(),
        unpacked(
            response.body(), response.headers().firstValue("Content-Encoding").orElse("identity")));
  }

  /** Every address that the name has must lead outside; the first is used. */
  private InetAddress target(URI address) throws IOException {
    InetAddress[] all;
    try {
      all = names.addresses(address.getHost());
    } catch (UnknownHostException e) {
      throw new IOException("its host " + address.getHost() + " is unknown", e);
    }
    for (InetAddress one : all) {
      if (!rules.allowPrivate() && inward.test(one)) {
        throw new Inward(
            "leads inside the network ("
                + one.getHostAddress()
                + "); --allow-private would let it");
      }
    }
    return all[0];
  }

  private static URI at(InetAddress target, URI address) throws IOException {
    String host = target.getHostAddress();
    int zone = host.indexOf('%');
    String literal = zone < 0 ? host : host.substring(0, zone);
    try {
      return new URI(
          "http://"
              + (literal.indexOf(':') >= 0 ? "[" + literal + "]" : literal)
              + (address.getPort() < 0 ? "" : ":" + address.getPort())
              + (address.getRawPath().isEmpty() ? "/" : address.getRawPath())
              + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    } catch (URISyntaxException e) {
      throw new IOException("is no address: " + e.getMessage(), e);
    }
  }

  private HttpResponse<byte[]> sent(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, info -> new LimitedBody(rules.largest()));
    try {
      return answer.get(rules.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("took longer than " + rules.patience().toSeconds() + " seconds", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw trouble(e.getCause() == null ? e : e.getCause());
    }
  }

  private IOException trouble(Throwable cause) {
    if (cause instanceof LimitedBody.TooLong tooLong) {
      return tooLong;
    }
    if (cause.getCause() instanceof LimitedBody.TooLong tooLong) {
      return tooLong;
    }
    if (cause instanceof java.net.http.HttpTimeoutException) {
      return new IOException(
          "took longer than " + rules.patience().toSeconds() + " seconds", cause);
    }
    if (cause instanceof java.net.ConnectException) {
      return new IOException("does not answer", cause);
    }
    String message = cause.getMessage();
    return new IOException(
        "broke off: "
            + (message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("")),
        cause);
  }

  private byte[] unpacked(byte[] body, String coding) throws IOException {
    String name = coding.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.equals("identity") || body.length == 0) {
      return body;
    }
    try (InputStream packed = new ByteArrayInputStream(body);
        InputStream in =
            switch (name) {
              case "gzip", "x-gzip" -> new GZIPInputStream(packed);
              case "deflate" -> new InflaterInputStream(packed);
              default -> throw new IOException("is packed in a way not asked for: " + name);
            }) {
      byte[] bytes = in.readNBytes(rules.largest() + 1);
      if (bytes.length > rules.largest()) {
        throw new LimitedBody.TooLong(rules.largest());
      }
      return bytes;
    } catch (EOFException | java.util.zip.ZipException e) {
      throw new IOException("is damaged: " + e.getMessage(), e);
    }
  }

  /** The media type's parameter "charset". */
  static Optional<String> charset(String contentType) {
    for (String part : contentType.split(";", -1)) {
      String p = part.strip();
      if (p.regionMatches(true, 0, "charset=", 0, 8)) {
        String name = p.substring(8).replaceAll("[\"' ]", "");
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
