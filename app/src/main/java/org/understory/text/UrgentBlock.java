package org.understory.text;

/** Signs that need care quickly. */
final class UrgentBlock implements Block {

    @Override
    public String name() {
        return "urgent";
    }

    @Override
    public String render(String argument, String inner, BlockContext context) {
        if (inner.isBlank()) {
            context.mistake("text.block.empty", name());
        }
        var title = argument.isEmpty() ? context.labels().urgent() : argument;
        int level = context.headingLevel();
        return "<aside class=\"urgent\" role=\"note\"><h%d>%s</h%d>\n%s</aside>\n"
                .formatted(level, Html.escape(title), level, inner);
    }
}
