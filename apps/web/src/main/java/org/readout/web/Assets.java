package org.readout.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Style, scripts and shapes, held in memory. Their addresses change with their content, so that a
 * browser may keep them for ever.
 */
final class Assets {
  private static final Map<String, String> FILES = new LinkedHashMap<>();
  private static final String WEBJARS = "/META-INF/resources/webjars/";

  static {
    FILES.put("app.css", "static/app.css");
    FILES.put("report.js", "static/report.js");
    FILES.put("keys.js", "static/keys.js");
    FILES.put("add.js", "static/add.js");
    FILES.put("map.js", "static/map.js");
    FILES.put("network.js", "static/network.js");
    FILES.put("d3-array.js", WEBJARS + "d3-array/3.2.4/dist/d3-array.min.js");
    FILES.put("d3-geo.js", WEBJARS + "d3-geo/3.1.1/dist/d3-geo.min.js");
    FILES.put("cytoscape.js", WEBJARS + "cytoscape/3.33.1/dist/cytoscape.min.js");
    FILES.put("topojson-client.js", "/npm/topojson-client/package/dist/topojson-client.min.js");
    FILES.put("world.json", "/npm/world-atlas/package/countries-110m.json");
  }

  /** A file as it is sent. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
  record Asset(String type, byte[] bytes) {}

  private final Map<String, Asset> assets = new LinkedHashMap<>();
  private final String version;

  Assets() {
    MessageDigest digest = sha256();
    FILES.forEach(
        (name, resource) -> {
          byte[] bytes = name.equals("world.json") ? World.coded(bytes(resource)) : bytes(resource);
          digest.update(bytes);
          assets.put(name, new Asset(type(name), bytes));
        });
    version = HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static byte[] bytes(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's file " + resource + " cannot be read", e);
    }
  }

  private static String type(String name) {
    return name.endsWith(".css")
        ? "text/css; charset=utf-8"
        : name.endsWith(".js") ? "text/javascript; charset=utf-8" : "application/json";
  }

  /** Changes with every asset. */
  String version() {
    return version;
  }

  String address(String name) {
    return "/static/" + version + "/" + name;
  }

  Optional<Asset> named(String name) {
    return Optional.ofNullable(assets.get(name));
  }
}
