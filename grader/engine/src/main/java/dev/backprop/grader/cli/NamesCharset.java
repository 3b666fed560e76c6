package dev.backprop.grader.cli;

import dev.backprop.grader.cli.CliMessages.NamesCharsetUnknown;
import dev.backprop.grader.message.MessageException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/** The charset of names in archives, as the option says it. */
final class NamesCharset {

    private NamesCharset() {}

    /** @throws MessageException if this Java knows no charset of that name */
    static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new MessageException(new NamesCharsetUnknown(name), e);
        }
    }
}
