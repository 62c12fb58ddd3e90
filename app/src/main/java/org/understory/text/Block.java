package org.understory.text;

/**
 * A named block in an editor's text: {@code ::: name "argument"} … {@code :::}. Other rooms add blocks by providing a
 * bean of this type; {@link ArticleText} collects them.
 */
public interface Block {

    /** The word after the colons: small letters, digits and hyphens. Each name exists once. */
    String name();

    /**
     * The block as HTML, which goes into the page as it is: escape what a person wrote with {@link Html#escape}.
     *
     * @param argument what stands after the name, without the quotation marks around it; empty if nothing does. It is
     *     plain text, not yet escaped
     * @param inner the block's own Markdown, already safe HTML
     */
    String render(String argument, String inner, BlockContext context);

    /** Neighbouring blocks of one group are wrapped together in {@code <div class="group">}; empty means no group. */
    default String group() {
        return "";
    }
}
