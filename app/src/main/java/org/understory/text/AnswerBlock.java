package org.understory.text;

/** A reader's question with its answer folded away; opens without JavaScript. */
final class AnswerBlock implements Block {

    @Override
    public String name() {
        return "answer";
    }

    @Override
    public String render(String question, String inner, BlockContext context) {
        if (question.isEmpty()) {
            context.mistake("text.block.noQuestion");
        }
        if (inner.isBlank()) {
            context.mistake("text.block.empty", name());
        }
        var id = context.id("answer " + question);
        context.fold(new FoldedAnswer(id, question, inner, context.plainText()));
        return """
                <details class="answer" id="%s"><summary><span class="q">%s</span><span class="see" data-open="%s">%s</span></summary><div class="a">
                %s</div></details>
                """.formatted(
                        id,
                        Html.escape(question),
                        Html.escape(context.labels().hideAnswer()),
                        Html.escape(context.labels().seeAnswer()),
                        inner);
    }
}
