package org.readout.testkit;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** A web server on loopback that does just what a test tells it to, down to the bytes. */
public final class TroublesomeServer implements AutoCloseable {
  /** Writes an answer, head and all; may break off, wait, or never end. */
  public interface Behaviour {
    void answer(OutputStream out, String request) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final Map<String, Behaviour> paths = new ConcurrentHashMap<>();
  public final List<String> requests = new CopyOnWriteArrayList<>();

  /** Listens on an address of loopback, at any port. */
  public TroublesomeServer(String address) {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getByName(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread accepting = new Thread(this::accept, "troublesome");
    accepting.setDaemon(true);
    accepting.start();
  }

  public int port() {
    return socket.getLocalPort();
  }

  public String at(String path) {
    return "http://" + socket.getInetAddress().getHostAddress() + ":" + port() + path;
  }

  public TroublesomeServer on(String path, Behaviour behaviour) {
    paths.put(path, behaviour);
    return this;
  }

  /** Answers with a whole body of this type. */
  public static Behaviour page(String type, byte[] body, String... headers) {
    return (out, request) -> {
      head(out, "200 OK", "Content-Type: " + type, "Content-Length: " + body.length);
      headers(out, headers);
      out.write(body);
    };
  }

  public static Behaviour redirect(String to) {
    return (out, request) -> {
      head(out, "302 Found", "Location: " + to, "Content-Length: 0");
      headers(out);
    };
  }

  public static Behaviour status(String status, String... headers) {
    return (out, request) -> {
      head(out, status, "Content-Length: 0");
      headers(out, headers);
    };
  }

  public static void head(OutputStream out, String status, String... headers) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nConnection: close\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  public static void headers(OutputStream out, String... headers) throws IOException {
    for (String header : headers) {
      out.write((header + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
    out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread serving = new Thread(() -> serve(client), "troublesome answer");
        serving.setDaemon(true);
        serving.start();
      } catch (IOException e) {
        // Closed, or a client that went away.
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        OutputStream out = client.getOutputStream();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
      StringBuilder request = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        request.append(line).append('\n');
      }
      String whole = request.toString();
      requests.add(whole);
      String[] first = whole.split("[ \n]", -1);
      Behaviour behaviour = paths.get(first.length > 1 ? first[1] : "");
      (behaviour == null ? status("404 Not Found") : behaviour).answer(out, whole);
      out.flush();
    } catch (IOException e) {
      // The client hung up, as it should.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
