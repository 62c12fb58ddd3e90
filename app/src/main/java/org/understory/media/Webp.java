package org.understory.media;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** WebP, written by native code and read by Java code: bytes from outside never reach the native decoder. */
final class Webp {
    /** What the Java decoder takes inside for each pixel of a lossless picture, whatever the reduction. */
    static final int PREPARED_BYTES = 5;

    /** The Java decoder manages about four million pixels a second, a tenth of the others. */
    static final long MOST_PIXELS = 16_000_000;

    private static final float QUALITY = 0.82f;

    static {
        // The library that writes WebP registers its native reader as well, before all others.
        var registry = IIORegistry.getDefaultInstance();
        var nativeReader = registry.getServiceProviderByClass(WebPImageReaderSpi.class);
        if (nativeReader != null) registry.deregisterServiceProvider(nativeReader);
    }

    private Webp() {}

    static ImageReader reader() {
        return new com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi().createReaderInstance(null);
    }

    static byte[] write(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new WebPImageWriterSpi().createWriterInstance(null);
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var settings = new WebPWriteParam(Locale.ROOT);
            settings.setCompressionType(CompressionType.Lossy);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
