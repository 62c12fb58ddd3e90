package org.understory.updates;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.understory.Reader;

/** Pictures to send. */
public final class Pixels {
    private Pixels() {}

    public static Reader.File file(int place, int width, int height) {
        return new Reader.File("picture" + place, "picture.png", png(width, height));
    }

    private static byte[] png(int width, int height) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
