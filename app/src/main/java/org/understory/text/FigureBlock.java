package org.understory.text;

import java.util.regex.Pattern;

/** A picture, with what stands below it as its caption. */
final class FigureBlock implements Block {
    private static final Pattern PICTURE = Pattern.compile("^<p>(<img [^>]*>)</p>\n(?!.*<img )(.*)$", Pattern.DOTALL);

    @Override
    public String name() {
        return "figure";
    }

    @Override
    public String render(String argument, String inner, BlockContext context) {
        if (!argument.isEmpty()) context.mistake("text.block.figure.argument");
        var found = PICTURE.matcher(inner);
        if (!found.matches()) {
            context.mistake("text.block.figure.picture");
            return inner;
        }
        var caption = found.group(2).isBlank() ? "" : "<figcaption>" + found.group(2) + "</figcaption>";
        return "<figure class=\"picture\">" + found.group(1) + caption + "</figure>\n";
    }
}
