package org.understory.text;

import java.util.function.Function;

/** What is known, or what is not: neighbours stand side by side. */
record KnowledgeBlock(String name, Function<ArticleLabels, String> heading) implements Block {

    static final Block KNOWN = new KnowledgeBlock("known", ArticleLabels::known);
    static final Block UNKNOWN = new KnowledgeBlock("unknown", ArticleLabels::unknown);

    @Override
    public String group() {
        return "know";
    }

    @Override
    public String render(String argument, String inner, BlockContext context) {
        if (inner.isBlank()) {
            context.mistake("text.block.empty", name);
        }
        var title = argument.isEmpty() ? heading.apply(context.labels()) : argument;
        int level = context.headingLevel();
        return "<section class=\"%s\"><h%d>%s</h%d>\n%s</section>\n"
                .formatted(name, level, Html.escape(title), level, inner);
    }
}
