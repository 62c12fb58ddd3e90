package org.understory.explainers;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.understory.barrier.Preset;
import org.understory.text.Block;
import org.understory.text.BlockContext;
import org.understory.web.Messages;

/**
 * {@code ::: explainer "gut-barrier psoriasis"}: the figure in an article, begun at a preset (healthy if none is named), with
 * the words of the block as its caption. What it becomes among the article's words is a link with the caption, for
 * letters, feeds and old versions; pages that can show the figure put it in its place ({@link Words}).
 */
@Component
class ExplainerBlock implements Block {
    static final String GUT_BARRIER = "gut-barrier";

    /** The id of the figure's section. One to an article: readers have one model, and its parts have names. */
    static final String ID = "gut-barrier-figure";

    private final Messages messages;

    ExplainerBlock(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "explainer";
    }

    @Override
    public String render(String argument, String inner, BlockContext context) {
        var words = argument.strip().split("\\s+", 2);
        if (!words[0].equals(GUT_BARRIER)) {
            context.mistake("explainers.block.unknown", words[0], GUT_BARRIER);
            return inner;
        }
        var preset = words.length == 1 ? Preset.HEALTHY : Preset.named(words[1]).orElse(null);
        if (preset == null) {
            var known = Arrays.stream(Preset.values()).map(Preset::word).collect(Collectors.joining(", "));
            context.mistake("explainers.block.preset", words[1], known);
            return inner;
        }
        if (!context.id(ID).equals(ID)) {
            context.mistake("explainers.block.twice");
            return inner;
        }
        return Words.placeholder(preset, inner, messages.say("explainers.block.open"));
    }
}
