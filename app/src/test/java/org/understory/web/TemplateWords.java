package org.understory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words that a person would read in a template and that come from the template itself. */
final class TemplateWords {
    private static final Pattern BEGINS = Pattern.compile("\\$unsafe\\{|[$!]\\{|@(?:if|elseif|for|template[\\w.]*)\\(");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?:aria-label|title|alt|placeholder)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">([^<]*\\p{L}[^<]*)<");

    private TemplateWords() {}

    static List<String> of(String template) {
        var markup = withoutCode(template.replaceAll("(?m)^\\s*@(import|param).*$", ""))
                .replaceAll("@(else|endif|endfor)\\b", "")
                .replaceAll("(?s)<!--.*?-->|<(style|script)\\b.*?</\\1>", "")
                .replaceAll("&\\w+;", " ");
        var found = new ArrayList<String>();
        for (var pattern : List.of(BETWEEN_TAGS, ATTRIBUTE))
            pattern.matcher(markup)
                    .results()
                    .forEach(match -> found.add(match.group(1).strip()));
        return found;
    }

    /** Without expressions and conditions; the markup that is given to another template as content stays. */
    private static String withoutCode(String template) {
        var markup = new StringBuilder();
        var matcher = BEGINS.matcher(template);
        int at = 0;
        while (matcher.find(at)) {
            markup.append(template, at, matcher.start());
            int end = end(template, matcher.end() - 1);
            var code = template.substring(matcher.end(), end);
            if (code.contains("@`"))
                markup.append(withoutCode(code.substring(code.indexOf("@`") + 2, code.lastIndexOf('`'))));
            at = end + 1;
        }
        return markup.append(template.substring(at)).toString();
    }

    /** Where the bracket that opens here closes. Brackets inside strings do not count. */
    private static int end(String template, int open) {
        char opens = template.charAt(open);
        char closes = opens == '{' ? '}' : ')';
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < template.length(); i++) {
            char c = template.charAt(i);
            if (template.startsWith("@`", i)) i = template.lastIndexOf('`');
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c == opens) depth++;
            else if (!quoted && c == closes && --depth == 0) return i;
        }
        throw new IllegalArgumentException("Nothing closes what opens at " + open);
    }
}
