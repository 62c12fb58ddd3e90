package org.understory.newsletters;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A CSV file as other programs write it: with commas, semicolons or tabs, in UTF-8, UTF-16 with its mark, or Windows-1252.
 *
 * @param lines about how many it has, for telling how far somebody is
 * @param guessed whether the bytes do not say which encoding they are
 */
record CsvFile(Path path, Charset encoding, boolean guessed, char separator, long lines) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_FIELD = 100_000;

    /** It is in no encoding that is known here. */
    static final class UnknownEncoding extends IOException {
        private static final long serialVersionUID = 1;
    }

    static CsvFile of(Path path) throws IOException {
        var mark = mark(path);
        var encoding = mark != null ? mark : isUtf8(path) ? StandardCharsets.UTF_8 : WINDOWS;
        try (var reader = Files.newBufferedReader(path, encoding)) {
            var first = String.valueOf(reader.readLine());
            if (first.indexOf('\0') >= 0) throw new UnknownEncoding();
            var separator = Stream.of(',', ';', '\t')
                    .max(Comparator.comparingLong(
                            one -> first.chars().filter(c -> c == one).count()))
                    .orElseThrow();
            return new CsvFile(path, encoding, encoding.equals(WINDOWS), separator, lines(path));
        }
    }

    /** Its rows, blank ones left out; close it. */
    CsvReader<CsvRecord> rows() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(path, encoding);
    }

    private static @org.jspecify.annotations.Nullable Charset mark(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var first = in.readNBytes(3);
            if (first.length >= 2 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE)
                return StandardCharsets.UTF_16LE;
            if (first.length >= 2 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF)
                return StandardCharsets.UTF_16BE;
            return null;
        }
    }

    private static long lines(Path path) throws IOException {
        var lines = 1L;
        var bytes = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (var read = in.read(bytes); read >= 0; read = in.read(bytes))
                for (int i = 0; i < read; i++) if (bytes[i] == '\n') lines++;
        }
        return lines;
    }

    private static boolean isUtf8(Path path) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = Files.newInputStream(path)) {
            for (var end = false; !end; ) {
                var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                if (!end) bytes.position(bytes.position() + read);
                bytes.flip();
                var result = decoder.decode(bytes, chars, end);
                if (result.isError()) result.throwException();
                chars.clear();
                bytes.compact();
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
