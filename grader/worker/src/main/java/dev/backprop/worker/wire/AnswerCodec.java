package dev.backprop.worker.wire;

import dev.backprop.worker.wire.LoadProblem.InitialiserThrew;
import dev.backprop.worker.wire.LoadProblem.NoSuchClass;
import dev.backprop.worker.wire.LoadProblem.NoSuchMethod;
import dev.backprop.worker.wire.LoadProblem.NotARecord;
import dev.backprop.worker.wire.LoadProblem.NotPublicStatic;
import dev.backprop.worker.wire.LoadProblem.ReservedPackage;
import dev.backprop.worker.wire.LoadProblem.Unlinkable;
import dev.backprop.worker.wire.LoadProblem.WrongComponents;
import dev.backprop.worker.wire.LoadProblem.WrongParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers on the wire: a tag, then the parts in the order of the record. */
final class AnswerCodec {

    private static final int OUT_OF_MEMORY = 0;
    private static final int COMPILED = 1;
    private static final int NOT_COMPILED = 2;
    private static final int COMPILER_FAILED = 3;
    private static final int LOADED = 4;
    private static final int NOT_LOADED = 5;
    private static final int CALLED = 6;
    private static final int CALLED_MANY = 7;
    private static final int MEASURED = 8;

    private static final int RETURNED = 0;
    private static final int THREW = 1;
    private static final int STACK_OVERFLOW = 2;
    private static final int TOO_LARGE = 3;
    private static final int ENDED = 4;

    private static final int NO_SUCH_CLASS = 0;
    private static final int NO_SUCH_METHOD = 1;
    private static final int WRONG_PARAMETERS = 2;
    private static final int NOT_PUBLIC_STATIC = 3;
    private static final int NOT_A_RECORD = 4;
    private static final int WRONG_COMPONENTS = 5;
    private static final int RESERVED_PACKAGE = 6;
    private static final int INITIALISER_THREW = 7;
    private static final int UNLINKABLE = 8;

    private AnswerCodec() {}

    static void put(FrameWriter out, Answer answer) {
        if (answer instanceof Answer.Called called) {
            out.putByte(CALLED);
            putOutcome(out, called.outcome());
        } else if (answer instanceof Answer.Measured measured) {
            out.putByte(MEASURED);
            out.putList(measured.bytes(), FrameWriter::putLong);
        } else if (answer instanceof Answer.CalledMany many) {
            out.putByte(CALLED_MANY);
            out.putList(many.outcomes(), AnswerCodec::putOutcome);
        } else if (answer instanceof Answer.Compiled compiled) {
            out.putByte(COMPILED);
            out.putList(compiled.classes(), RequestCodec::putClass);
        } else if (answer instanceof Answer.NotCompiled failed) {
            out.putByte(NOT_COMPILED);
            out.putList(failed.messages(), AnswerCodec::putMessage);
        } else if (answer instanceof Answer.CompilerFailed failed) {
            out.putByte(COMPILER_FAILED);
            out.putText(failed.reason());
        } else if (answer instanceof Answer.Loaded) {
            out.putByte(LOADED);
        } else if (answer instanceof Answer.NotLoaded failed) {
            out.putByte(NOT_LOADED);
            putProblem(out, failed.problem());
        } else {
            putOutOfMemory(out, ((Answer.OutOfMemory) answer).exhausted());
        }
    }

    static void putOutOfMemory(FrameWriter out, Exhausted exhausted) {
        out.putByte(OUT_OF_MEMORY);
        out.putConstant(exhausted);
    }

    static Answer take(FrameReader in) throws MalformedFrameException {
        int tag = in.takeByte();
        return switch (tag) {
            case OUT_OF_MEMORY -> new Answer.OutOfMemory(in.takeConstant(Exhausted.values()));
            case COMPILED -> new Answer.Compiled(in.takeList(RequestCodec::takeClass));
            case NOT_COMPILED -> new Answer.NotCompiled(in.takeList(AnswerCodec::takeMessage));
            case COMPILER_FAILED -> new Answer.CompilerFailed(in.takeText());
            case LOADED -> new Answer.Loaded();
            case NOT_LOADED -> new Answer.NotLoaded(takeProblem(in));
            case CALLED -> new Answer.Called(takeOutcome(in));
            case CALLED_MANY -> new Answer.CalledMany(in.takeList(AnswerCodec::takeOutcome));
            case MEASURED -> new Answer.Measured(in.takeList(FrameReader::takeLong));
            default -> throw FrameReader.unknown("answer", tag);
        };
    }

    static void putPlaces(FrameWriter out, List<CodePlace> places) {
        out.putList(places, (to, place) -> {
            to.putText(place.file());
            to.putInt(place.line());
            to.putText(place.className());
            to.putText(place.method());
        });
    }

    static List<CodePlace> takePlaces(FrameReader in) throws MalformedFrameException {
        return in.takeList(from -> new CodePlace(from.takeText(), from.takeCount(), from.takeText(), from.takeText()));
    }

    private static void putOutcome(FrameWriter out, Outcome outcome) {
        if (outcome instanceof Outcome.Returned returned) {
            out.putByte(RETURNED);
            ValueCodec.put(out, returned.value());
            out.putList(returned.changed(), AnswerCodec::putChanged);
            putTexts(out, returned.singlePrecision());
        } else if (outcome instanceof Outcome.Threw threw) {
            out.putByte(THREW);
            putThrown(out, threw.thrown());
            PartialCodec.put(out, threw.partial());
        } else if (outcome instanceof Outcome.StackOverflow overflow) {
            out.putByte(STACK_OVERFLOW);
            putPlaces(out, overflow.places());
            PartialCodec.put(out, overflow.partial());
        } else if (outcome instanceof Outcome.Ended ended) {
            out.putByte(ENDED);
            putPlaces(out, ended.places());
            PartialCodec.put(out, ended.partial());
        } else {
            out.putByte(TOO_LARGE);
        }
    }

    private static Outcome takeOutcome(FrameReader in) throws MalformedFrameException {
        int tag = in.takeByte();
        return switch (tag) {
            case RETURNED ->
                new Outcome.Returned(ValueCodec.take(in), in.takeList(AnswerCodec::takeChanged), takeTexts(in));
            case THREW -> new Outcome.Threw(takeThrown(in), PartialCodec.take(in));
            case STACK_OVERFLOW -> new Outcome.StackOverflow(takePlaces(in), PartialCodec.take(in));
            case ENDED -> new Outcome.Ended(takePlaces(in), PartialCodec.take(in));
            case TOO_LARGE -> new Outcome.TooLarge();
            default -> throw FrameReader.unknown("outcome", tag);
        };
    }

    private static void putChanged(FrameWriter out, Changed changed) {
        out.putInt(changed.argument());
        out.putFlag(changed.entry() != Changed.NO_ENTRY);
        if (changed.entry() != Changed.NO_ENTRY) {
            out.putInt(changed.entry());
            out.putDouble(changed.now());
        }
    }

    private static Changed takeChanged(FrameReader in) throws MalformedFrameException {
        int argument = in.takeCount();
        return in.takeFlag() ? new Changed(argument, in.takeCount(), in.takeDouble()) : new Changed(argument);
    }

    private static void putProblem(FrameWriter out, LoadProblem problem) {
        if (problem instanceof NoSuchClass none) {
            out.putByte(NO_SUCH_CLASS);
            putTexts(out, none.found());
        } else if (problem instanceof NoSuchMethod none) {
            out.putByte(NO_SUCH_METHOD);
            putTexts(out, none.found());
        } else if (problem instanceof WrongParameters wrong) {
            out.putByte(WRONG_PARAMETERS);
            putTexts(out, wrong.found());
        } else if (problem instanceof NotPublicStatic modifiers) {
            out.putByte(NOT_PUBLIC_STATIC);
            out.putFlag(modifiers.isPublic());
            out.putFlag(modifiers.isStatic());
        } else if (problem instanceof NotARecord wrong) {
            out.putByte(NOT_A_RECORD);
            out.putText(wrong.found());
        } else if (problem instanceof WrongComponents wrong) {
            out.putByte(WRONG_COMPONENTS);
            out.putText(wrong.record());
            putTexts(out, wrong.found());
        } else if (problem instanceof ReservedPackage reserved) {
            out.putByte(RESERVED_PACKAGE);
            putTexts(out, reserved.classes());
        } else if (problem instanceof InitialiserThrew threw) {
            out.putByte(INITIALISER_THREW);
            putThrown(out, threw.thrown());
        } else if (problem instanceof Unlinkable unlinkable) {
            out.putByte(UNLINKABLE);
            putThrown(out, unlinkable.thrown());
        }
    }

    private static LoadProblem takeProblem(FrameReader in) throws MalformedFrameException {
        int tag = in.takeByte();
        return switch (tag) {
            case NO_SUCH_CLASS -> new NoSuchClass(takeTexts(in));
            case NO_SUCH_METHOD -> new NoSuchMethod(takeTexts(in));
            case WRONG_PARAMETERS -> new WrongParameters(takeTexts(in));
            case NOT_PUBLIC_STATIC -> new NotPublicStatic(in.takeFlag(), in.takeFlag());
            case NOT_A_RECORD -> new NotARecord(in.takeText());
            case WRONG_COMPONENTS -> new WrongComponents(in.takeText(), takeTexts(in));
            case RESERVED_PACKAGE -> new ReservedPackage(takeTexts(in));
            case INITIALISER_THREW -> new InitialiserThrew(takeThrown(in));
            case UNLINKABLE -> new Unlinkable(takeThrown(in));
            default -> throw FrameReader.unknown("load problem", tag);
        };
    }

    private static void putThrown(FrameWriter out, Thrown thrown) {
        out.putText(thrown.type());
        String message = thrown.message();
        out.putFlag(message != null);
        if (message != null) {
            out.putText(message);
        }
        putPlaces(out, thrown.places());
    }

    private static Thrown takeThrown(FrameReader in) throws MalformedFrameException {
        String type = in.takeText();
        @Nullable String message = in.takeFlag() ? in.takeText() : null;
        return new Thrown(type, message, takePlaces(in));
    }

    private static void putMessage(FrameWriter out, CompilerMessage message) {
        out.putText(message.file());
        out.putInt(message.line());
        out.putInt(message.column());
        out.putConstant(message.kind());
        out.putText(message.text());
    }

    private static CompilerMessage takeMessage(FrameReader in) throws MalformedFrameException {
        return new CompilerMessage(
                in.takeText(),
                in.takeCount(),
                in.takeCount(),
                in.takeConstant(CompilerMessage.Kind.values()),
                in.takeText());
    }

    private static void putTexts(FrameWriter out, List<String> texts) {
        out.putList(texts, FrameWriter::putText);
    }

    private static List<String> takeTexts(FrameReader in) throws MalformedFrameException {
        return in.takeList(FrameReader::takeText);
    }
}
