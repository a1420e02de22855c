package deskside.sync.engine.net;

import deskside.domain.update.ReleaseSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Releases on a web server: https anywhere, plain http on this computer only. Follows no redirects: what was signed names the address. */
public final class HttpReleases implements ReleaseSource, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Without a byte for so long a download has broken off. */
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int BUFFER = 1 << 16;

    private final HubAddress manifest;
    private final long mostManifestBytes;
    private final OkHttpClient client = new OkHttpClient.Builder().followRedirects(false).followSslRedirects(false)
            .connectTimeout(CONNECT).readTimeout(SILENCE).build();

    /**
     * @param manifest address of the signed manifest
     * @throws IllegalArgumentException when it is none, or unsafe
     */
    public HttpReleases(String manifest, long mostManifestBytes) {
        this.manifest = new HubAddress(manifest);
        this.mostManifestBytes = mostManifestBytes;
    }

    @Override
    public byte[] manifest() throws IOException {
        try (var response = get(manifest.at(""))) {
            var bytes = response.body().byteStream().readNBytes(Math.toIntExact(mostManifestBytes) + 1);
            if (bytes.length > mostManifestBytes) {
                throw new IOException("longer than a manifest may be");
            }
            return bytes;
        }
    }

    @Override
    public void download(URI address, long most, OutputStream out) throws IOException {
        HttpUrl url;
        try {
            url = new HubAddress(address.toString()).at("");
        } catch (IllegalArgumentException e) {
            throw new IOException("an address that is not fetched from: " + address, e);
        }
        try (var response = get(url)) {
            copy(response.body().byteStream(), most, out);
        }
    }

    private Response get(HttpUrl url) throws IOException {
        var response = client.newCall(new Request.Builder().url(url).build()).execute();
        if (response.code() != 200) {
            response.close();
            throw new IOException("HTTP status " + response.code());
        }
        return response;
    }

    private static void copy(InputStream in, long most, OutputStream out) throws IOException {
        var buffer = new byte[BUFFER];
        var copied = 0L;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            try {
                out.write(buffer, 0, read);
            } catch (IOException e) {
                throw new TargetFailed(e);
            }
            copied += read;
            if (copied > most) {
                // the rest could be endless; that it is too long can be seen already
                return;
            }
        }
    }

    /** Ends the threads that kept connections open. */
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
