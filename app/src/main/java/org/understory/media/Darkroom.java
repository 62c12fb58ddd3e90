package org.understory.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import net.coobird.thumbnailator.Thumbnails;
import org.understory.media.PictureCheck.Busy;
import org.understory.media.PictureCheck.Damaged;
import org.understory.media.PictureCheck.NotAPicture;
import org.understory.media.PictureCheck.Refused;
import org.understory.media.PictureCheck.TooLarge;
import org.understory.media.PictureCheck.TooManyPixels;

/**
 * Where files become pictures. Two are worked on at a time, and only one that needs much memory, so that uploads cannot
 * push the rest of the program aside.
 */
final class Darkroom {
    static final int MOST_BYTES = 15 * 1024 * 1024;
    static final long MOST_PIXELS = 40_000_000;
    static final int LONGEST_SIDE = 20_000;

    private final Semaphore places = new Semaphore(2, true);
    private final Semaphore heavyPlace = new Semaphore(1, true);
    private final Duration patience;

    Darkroom(Duration patience) {
        this.patience = patience;
    }

    Development develop(Upload upload) throws IOException {
        if (upload.size() > MOST_BYTES) return rejected(new TooLarge(MOST_BYTES));
        try {
            return in(places, () -> look(upload.read(MOST_BYTES)));
        } catch (BrokenPicture broken) {
            return rejected(new Damaged());
        }
    }

    private Development look(byte[] file) throws IOException, BrokenPicture {
        if (file.length > MOST_BYTES) return rejected(new TooLarge(MOST_BYTES));
        if (file.length == 0) return rejected(new NotAPicture());
        var kind = PictureKind.of(file);
        if (kind.isEmpty()) return rejected(Recognition.refusal(file));
        return judge(BrokenPicture.orElse(() -> kind.get().header(file)));
    }

    private Development judge(PictureHeader header) throws IOException, BrokenPicture {
        var size = header.dimensions();
        var mostPixels = header.kind() == PictureKind.WEBP ? Webp.MOST_PIXELS : MOST_PIXELS;
        if (size.longestSide() > LONGEST_SIDE || size.pixels() > mostPixels) {
            return rejected(new TooManyPixels(size.width(), size.height()));
        }
        return header.heavy() ? in(heavyPlace, () -> print(header)) : print(header);
    }

    private static Development print(PictureHeader header) throws IOException, BrokenPicture {
        var large = BrokenPicture.orElse(
                () -> upright(shrunk(Decoder.decode(header), PictureSize.LARGE), header.orientation()));
        var sizes = new EnumMap<PictureSize, byte[]>(PictureSize.class);
        sizes.put(PictureSize.LARGE, Webp.write(large));
        sizes.put(PictureSize.SMALL, Webp.write(shrunk(large, PictureSize.SMALL)));
        return new Developed(new Dimensions(large.getWidth(), large.getHeight()), sizes);
    }

    private static BufferedImage shrunk(BufferedImage picture, PictureSize size) throws IOException {
        var target = size.fit(new Dimensions(picture.getWidth(), picture.getHeight()));
        return Thumbnails.of(picture)
                .forceSize(target.width(), target.height())
                .imageType(typeFor(picture))
                .asBufferedImage();
    }

    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        if (orientation.equals(Orientation.UPRIGHT)) return picture;
        var size = orientation.upright(new Dimensions(picture.getWidth(), picture.getHeight()));
        var turned = new BufferedImage(size.width(), size.height(), picture.getType());
        var pen = turned.createGraphics();
        pen.drawImage(picture, orientation.upright(picture.getWidth(), picture.getHeight()), null);
        pen.dispose();
        return turned;
    }

    private static int typeFor(BufferedImage picture) {
        return picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    private Development in(Semaphore room, Work work) throws IOException, BrokenPicture {
        try {
            if (!room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return rejected(new Busy());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return rejected(new Busy());
        }
        try {
            return work.done();
        } finally {
            room.release();
        }
    }

    private static Development rejected(Refused why) {
        return new Development.Rejected(why);
    }

    private interface Work {
        Development done() throws IOException, BrokenPicture;
    }
}
