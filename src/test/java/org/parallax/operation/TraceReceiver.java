package org.parallax.operation;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Takes in OTLP traces over HTTP and keeps the names of each trace's spans. Reads just the fields it needs. */
final class TraceReceiver implements AutoCloseable {
    private static final int RESOURCE_SPANS = 1;
    private static final int SCOPE_SPANS = 2;
    private static final int SPANS = 2;
    private static final int TRACE_ID = 1;
    private static final int NAME = 5;

    private final Map<String, Set<String>> traces = new ConcurrentHashMap<>();
    private final HttpServer server;

    TraceReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            read(ByteBuffer.wrap(exchange.getRequestBody().readAllBytes()), 0);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The names of the spans of each trace, by the trace's id. */
    Map<String, Set<String>> traces() {
        return traces;
    }

    /** Messages nest three deep before a span: resource spans, scope spans, spans. */
    private void read(ByteBuffer message, int depth) {
        int wanted = new int[] {RESOURCE_SPANS, SCOPE_SPANS, SPANS}[depth];
        eachField(message, (field, content) -> {
            if (field == wanted && depth < 2) {
                read(content, depth + 1);
            } else if (field == wanted) {
                keep(content);
            }
        });
    }

    private void keep(ByteBuffer span) {
        String[] read = new String[2];
        eachField(span, (field, content) -> {
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            if (field == TRACE_ID) {
                read[0] = HexFormat.of().formatHex(bytes);
            } else if (field == NAME) {
                read[1] = new String(bytes, StandardCharsets.UTF_8);
            }
        });
        traces.computeIfAbsent(read[0], id -> new ConcurrentSkipListSet<>()).add(read[1]);
    }

    private interface Field {
        void accept(int number, ByteBuffer content);
    }

    /** Hands on the length-delimited fields of a protobuf message and passes over the others. */
    private static void eachField(ByteBuffer message, Field field) {
        while (message.hasRemaining()) {
            long key = varint(message);
            switch ((int) (key & 7)) {
                case 0 -> varint(message);
                case 1 -> message.position(message.position() + 8);
                case 2 -> {
                    int length = (int) varint(message);
                    field.accept((int) (key >> 3), message.slice(message.position(), length));
                    message.position(message.position() + length);
                }
                case 5 -> message.position(message.position() + 4);
                default -> throw new IllegalArgumentException("no such wire type");
            }
        }
    }

    private static long varint(ByteBuffer message) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = message.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
