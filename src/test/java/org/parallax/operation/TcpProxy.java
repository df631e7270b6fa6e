package org.parallax.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the service and its database, and may delay or swallow what passes. */
final class TcpProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile int delayMillis;
    private volatile boolean swallowing;

    TcpProxy(int target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    void target(int port) {
        target = port;
    }

    void delay(int millis) {
        delayMillis = millis;
    }

    /** A black hole: connections stay open and are accepted, and nothing comes through. */
    void swallow(boolean all) throws IOException {
        swallowing = all;
        if (!all) {
            for (Socket socket : open) {
                socket.close();
            }
            open.clear();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                if (!swallowing) {
                    connect(client);
                }
            } catch (IOException closed) {
                Thread.yield();
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            daemon(() -> pump(client, server));
            daemon(() -> pump(server, client));
        } catch (IOException refused) {
            client.close();
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[65_536];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (delayMillis > 0) {
                    Thread.sleep(delayMillis / 2);
                }
                if (!swallowing) {
                    out.write(buffer, 0, n);
                }
            }
        } catch (IOException closed) {
            open.remove(from);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
