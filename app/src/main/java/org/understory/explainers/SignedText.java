package org.understory.explainers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.understory.barrier.Acceptance;
import org.understory.barrier.Factor;
import org.understory.barrier.Parameter;
import org.understory.barrier.Preset;
import org.understory.barrier.Reading;
import org.understory.web.Messages;

/**
 * Everything the figure says and rests on, a line each: parameters, sliders, presets, published ranges, what the model
 * reproduces, and every sentence. Whoever signs the figure signs this text; another number or word is another version.
 */
@Component
class SignedText {
    private final String text;
    private final String sha256;

    SignedText(Messages messages) {
        var all = new StringBuilder("understory-explainer 1\n")
                .append(ExplainerBlock.GUT_BARRIER)
                .append('\n');
        Arrays.stream(Parameter.values())
                .forEach(one -> line(
                        all,
                        "parameter",
                        Figure.word(one),
                        one.value(),
                        one.unit(),
                        Figure.word(one.status()),
                        one.source()));
        Arrays.stream(Factor.values())
                .forEach(one -> line(all, "slider", one.word(), one.evidence(), one.effect(), one.source()));
        Arrays.stream(Preset.values())
                .forEach(one -> line(all, "preset", one.word(), Figure.of(one).start()));
        Arrays.stream(Reading.values())
                .forEach(one -> line(
                        all,
                        "reading",
                        Figure.word(one),
                        one.unit(),
                        one.healthy()
                                .map(range -> range.low() + " to " + range.high())
                                .orElse("nothing published")));
        Acceptance.rows()
                .forEach(one -> line(
                        all, "reproduces", one.what(), one.got(), one.least(), one.most(), Figure.word(one.kind())));
        for (var part : List.of("explainers.figure.", "explainers.card."))
            messages.patterns(part).forEach((key, pattern) -> line(all, "sentence", key, pattern));
        text = all.toString();
        sha256 = hash(text);
    }

    String text() {
        return text;
    }

    String sha256() {
        return sha256;
    }

    private static void line(StringBuilder all, Object... words) {
        for (var i = 0; i < words.length; i++) all.append(i == 0 ? "" : " | ").append(words[i]);
        all.append('\n');
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
