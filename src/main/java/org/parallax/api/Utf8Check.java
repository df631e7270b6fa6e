package org.parallax.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;

/**
 * Follows bytes as they come and tells where they are no UTF-8, which the JSON parser is more lenient about. NUL counts as
 * none: no JSON holds it, and the parser would take the bytes around it for UTF-16 or UTF-32.
 */
final class Utf8Check {
    /** A character's bytes but the last. */
    private static final int LONGEST_TAIL = 3;

    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer read = CharBuffer.allocate(8192);
    private final ByteBuffer tail = ByteBuffer.allocate(2 * LONGEST_TAIL);

    static boolean isUtf8(byte[] bytes) {
        try {
            Utf8Check check = new Utf8Check();
            check.next(bytes, 0, bytes.length);
            check.end();
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    void next(byte[] bytes, int offset, int length) throws CharacterCodingException {
        int from = offset;
        int end = offset + length;
        for (int i = from; i < end; i++) {
            if (bytes[i] == 0) {
                throw new MalformedInputException(1);
            }
        }
        while (tail.position() > 0 && from < end) {
            tail.put(bytes[from++]);
            tail.flip();
            decode(tail, false);
            tail.compact();
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, end - from);
        decode(rest, false);
        tail.put(rest);
    }

    void end() throws CharacterCodingException {
        tail.flip();
        decode(tail, true);
    }

    private void decode(ByteBuffer bytes, boolean last) throws CharacterCodingException {
        CoderResult result;
        do {
            read.clear();
            result = decoder.decode(bytes, read, last);
            if (result.isError()) {
                result.throwException();
            }
        } while (result.isOverflow());
    }
}
