package kr.dure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A jte template with its Java taken out: what is left is what a reader sees for sure. Content
 * handed to another template ({@code @`…`}) becomes a text of its own.
 */
final class Template {

    private static final Pattern HIDDEN =
            Pattern.compile("(?s)<!--.*?-->|<(script|style|kbd)\\b.*?</\\1>|<!DOCTYPE[^>]*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&#?[a-zA-Z0-9]+;");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}[^\\n]*");
    private static final Pattern SPOKEN =
            Pattern.compile(
                    "\\b(title|alt|aria-label|aria-description|placeholder|label)=\"([^\"]*)\"");
    private static final Pattern BUTTON =
            Pattern.compile(
                    "type=\"(?:submit|button|reset)\"[^>]*\\bvalue=\"([^\"]*\\p{L}[^\"]*)\"");

    private final String source;
    private final List<String> texts = new ArrayList<>();
    private int at;

    private Template(String source) {
        this.source = source;
    }

    /** Words that stand in the template itself, not in a message. */
    static List<String> wordsIn(String source) {
        var template = new Template(source);
        template.readText(false);
        List<String> words = new ArrayList<>();
        for (String text : template.texts) {
            String shown = HIDDEN.matcher(text).replaceAll(" ");
            SPOKEN.matcher(shown)
                    .results()
                    .filter(attribute -> LETTERS.matcher(attribute.group(2)).find())
                    .forEach(attribute -> words.add(attribute.group()));
            BUTTON.matcher(shown).results().forEach(button -> words.add(button.group(1)));
            String plain = TAG.matcher(shown).replaceAll("\n");
            LETTERS.matcher(ENTITY.matcher(plain).replaceAll(" "))
                    .results()
                    .forEach(word -> words.add(word.group().strip()));
        }
        return words;
    }

    /** Reads HTML up to the end, or up to the back-quote that closes a content block. */
    private void readText(boolean inContent) {
        var text = new StringBuilder();
        while (at < source.length() && !(inContent && source.charAt(at) == '`')) {
            if (!skipJava()) {
                text.append(source.charAt(at++));
            }
        }
        at++;
        texts.add(text.toString());
    }

    private boolean skipJava() {
        if (skips("<%--")) {
            at = source.indexOf("--%>", at) + 4;
        } else if (skips("${") || skips("$unsafe{") || skips("!{")) {
            readJava('}');
        } else if (skips("@import ") || skips("@param ")) {
            readJava('\n');
        } else if (skips("@if") || skips("@elseif") || skips("@for") || skips("@template.")) {
            at = source.indexOf('(', at) + 1;
            readJava(')');
        } else {
            return skips("@else") || skips("@endif") || skips("@endfor");
        }
        return true;
    }

    /** Reads Java up to the character that closes it; strings and brackets inside do not. */
    private void readJava(char end) {
        int depth = 0;
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c == '@' && at < source.length() && source.charAt(at) == '`') {
                at++;
                readText(true);
            } else if (c == '"' || c == '\'') {
                readString(c);
            } else if (c == end && depth == 0) {
                return;
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            }
        }
    }

    private void readString(char quote) {
        while (source.charAt(at) != quote) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private boolean skips(String word) {
        if (source.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }
}
