package org.parallax.pipeline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.text.Lexicon;

/**
 * What a comparison was made with: the engine's version, and of each lexicon and each model what it was at the time. The
 * same versions make the same comparison of the same texts.
 *
 * @param lexicons the first twelve digits of the SHA-256 of each lexicon, by its name
 * @param models version and SHA-256 (twelve digits) of each model, by its name
 */
public record Versions(String engine, SortedMap<String, String> lexicons, SortedMap<String, String> models) {
    private static final String MODELS = "/models/models.properties";
    private static final String VERSION = ".version";
    private static final int DIGITS = 12;

    /** Reads the lexicons and the list of models on the class path. */
    public static Versions of(String engine) {
        SortedMap<String, String> lexicons = new TreeMap<>();
        for (String name : Lexicon.NAMES) {
            lexicons.put(name, digest(bytes(Lexicon.path(name))));
        }
        return new Versions(engine, lexicons, listedModels());
    }

    /** The first twelve digits of a SHA-256. */
    static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, String> listedModels() {
        Properties listed = new Properties();
        try (InputStream in = open(MODELS)) {
            listed.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(MODELS, e);
        }
        SortedMap<String, String> models = new TreeMap<>();
        for (String key : listed.stringPropertyNames()) {
            if (key.endsWith(VERSION)) {
                String model = key.substring(0, key.length() - VERSION.length());
                String sha = listed.getProperty(model + ".sha256", "");
                models.put(model, listed.getProperty(key) + " " + sha.substring(0, Math.min(DIGITS, sha.length())));
            }
        }
        return models;
    }

    private static byte[] bytes(String path) {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static InputStream open(String path) throws IOException {
        InputStream in = Versions.class.getResourceAsStream(path);
        if (in == null) {
            throw new FileNotFoundException(path);
        }
        return in;
    }
}
