package dev.backprop.grader.circuit;

import dev.backprop.grader.circuit.op.Append;
import dev.backprop.grader.circuit.op.Column;
import dev.backprop.grader.circuit.op.CrossEntropy;
import dev.backprop.grader.circuit.op.Div;
import dev.backprop.grader.circuit.op.Dot;
import dev.backprop.grader.circuit.op.ElementMax;
import dev.backprop.grader.circuit.op.ElementMult;
import dev.backprop.grader.circuit.op.Elu;
import dev.backprop.grader.circuit.op.Exp;
import dev.backprop.grader.circuit.op.Hinge;
import dev.backprop.grader.circuit.op.LeakyRelu;
import dev.backprop.grader.circuit.op.Log;
import dev.backprop.grader.circuit.op.Max;
import dev.backprop.grader.circuit.op.Mean;
import dev.backprop.grader.circuit.op.Minus;
import dev.backprop.grader.circuit.op.Mult;
import dev.backprop.grader.circuit.op.Over;
import dev.backprop.grader.circuit.op.Plus;
import dev.backprop.grader.circuit.op.Power;
import dev.backprop.grader.circuit.op.Reciprocal;
import dev.backprop.grader.circuit.op.Relu;
import dev.backprop.grader.circuit.op.Root;
import dev.backprop.grader.circuit.op.Row;
import dev.backprop.grader.circuit.op.Scale;
import dev.backprop.grader.circuit.op.Select;
import dev.backprop.grader.circuit.op.Sigmoid;
import dev.backprop.grader.circuit.op.Slice;
import dev.backprop.grader.circuit.op.Square;
import dev.backprop.grader.circuit.op.SquaredNorm;
import dev.backprop.grader.circuit.op.Sum;
import dev.backprop.grader.circuit.op.Tanh;
import dev.backprop.grader.circuit.op.Transpose;
import dev.backprop.grader.circuit.op.ZeroAt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A circuit of up to thirty operations, drawn by a seed. Some nodes on the way have a gradient of their own. */
final class RandomCircuit extends Circuit {

    private final Size two = size(2);
    private final Size three = size(3);
    private final Labels labels = labels(two, two);
    private final SplittableRandom random;
    private final List<Num> nums = new ArrayList<>();
    private final List<Vec> twos = new ArrayList<>();
    private final List<Vec> threes = new ArrayList<>();
    private final List<Mat> wide = new ArrayList<>();
    private final List<Mat> tall = new ArrayList<>();
    private final List<Mat> squares = new ArrayList<>();

    RandomCircuit(long seed) {
        random = new SplittableRandom(seed);
        nums.add(named("x", input()));
        nums.add(named("y", input()));
        nums.add(named("z", input()));
        threes.add(named("v", vector(three)));
        twos.add(named("u", vector(two)));
        wide.add(named("P", data(two, three)));
        tall.add(named("Q", weights(three, two)));
        squares.add(named("R", weights(two, two)));
        List<Value> inputs = List.of(
                nums.get(0),
                nums.get(1),
                nums.get(2),
                threes.get(0),
                twos.get(0),
                wide.get(0),
                tall.get(0),
                squares.get(0));
        int steps = random.nextInt(2, 21);
        List<Value> made = new ArrayList<>();
        for (int k = 0; k < steps; k++) {
            made.add(step());
        }
        Num vectors = Plus.plus(Sum.sum(last(twos)), Mean.mean(last(threes)));
        Num matrices = Plus.plus(Mean.mean(last(wide)), Plus.plus(Sum.sum(last(tall)), Mean.mean(last(squares))));
        Num f = named("f", output(Plus.plus(last(nums), Plus.plus(vectors, matrices))));
        Set<Node> matter = new HashSet<>();
        collect(f.node(), matter);
        inputs.stream().filter(input -> matter.contains(input.node())).forEach(this::report);
        for (int k = 0; k < steps; k++) {
            if (random.nextInt(3) == 0 && matter.contains(made.get(k).node())) {
                report(named("s" + k, made.get(k)));
            }
        }
    }

    private static void collect(Node node, Set<Node> into) {
        if (into.add(node)) {
            node.arguments().forEach(argument -> collect(argument, into));
        }
    }

    private void report(Value value) {
        if (value instanceof Num number) {
            backward(d(number));
        } else if (value instanceof Vec vector) {
            backward(d(vector));
        } else if (value instanceof Mat matrix) {
            backward(d(matrix));
        }
    }

    private Value step() {
        int kind = random.nextInt(10);
        if (kind < 4) {
            return add(nums, nextNum());
        } else if (kind < 6) {
            return random.nextBoolean() ? add(twos, nextTwo()) : add(threes, nextThree());
        }
        return switch (kind) {
            case 6, 7 -> add(wide, nextWide());
            case 8 -> add(tall, nextTall());
            default -> add(squares, nextSquare());
        };
    }

    private static <T> T add(List<T> list, T value) {
        list.add(value);
        return value;
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    /** One of the last two more often than not. */
    private <T> T any(List<T> list) {
        int from = random.nextInt(3) == 0 ? 0 : Math.max(0, list.size() - 2);
        return list.get(random.nextInt(from, list.size()));
    }

    private Num num() {
        return any(nums);
    }

    private Vec twoVec() {
        return any(twos);
    }

    private Vec threeVec() {
        return any(threes);
    }

    private Mat wideMat() {
        return any(wide);
    }

    private Mat tallMat() {
        return any(tall);
    }

    private Mat squareMat() {
        return any(squares);
    }

    private Num nextNum() {
        return switch (random.nextInt(25)) {
            case 0 -> Plus.plus(num(), num());
            case 1 -> Minus.minus(num(), num());
            case 2 -> Mult.mult(num(), num());
            case 3 -> Mult.mult(num(), num());
            case 4 -> Div.div(num(), Plus.plus(Square.square(num()), 0.5));
            case 5 -> Square.square(num());
            case 6 -> Power.power(num(), 3);
            case 7 -> Reciprocal.reciprocal(num());
            case 8 -> Root.root(Plus.plus(Square.square(num()), 0.25));
            case 9 -> Exp.exp(Tanh.tanh(num()));
            case 10 -> Log.log(Plus.plus(Square.square(num()), 0.5));
            case 11 -> Sigmoid.sigmoid(num());
            case 12 -> Tanh.tanh(num());
            case 13 -> Max.max(num(), num());
            case 14 -> Max.max(num(), 0.25);
            case 15 -> Relu.relu(num());
            case 16 -> LeakyRelu.leakyRelu(num(), num());
            case 17 -> Elu.elu(num(), 0.5);
            case 18 -> Hinge.hinge(Plus.plus(num(), 1));
            case 19 -> Dot.dot(threeVec(), threeVec());
            case 20 -> Sum.sum(wideMat());
            case 21 -> Mean.mean(threeVec());
            case 22 -> SquaredNorm.squaredNorm(twoVec());
            case 23 -> Slice.entry(threeVec(), 1);
            default -> Scale.scale(0.5, num());
        };
    }

    private Vec nextTwo() {
        return switch (random.nextInt(10)) {
            case 0 -> Mult.mult(wideMat(), threeVec());
            case 1 -> Sum.sumRows(wideMat());
            case 2 -> Mean.meanRows(squareMat());
            case 3 -> Sum.sumCols(tallMat());
            case 4 -> CrossEntropy.crossEntropy(squareMat(), labels);
            case 5 -> Select.select(squareMat(), labels);
            case 6 -> Slice.slice(threeVec(), 1, 3);
            case 7 -> Minus.minus(twoVec(), num());
            case 8 -> Tanh.tanh(twoVec());
            default -> Over.over(twoVec(), three);
        };
    }

    private Vec nextThree() {
        return switch (random.nextInt(10)) {
            case 0 -> Plus.plus(threeVec(), threeVec());
            case 1 -> ElementMult.elementMult(threeVec(), threeVec());
            case 2 -> Scale.scale(num(), threeVec());
            case 3 -> Mean.meanCols(wideMat());
            case 4 -> Sum.sumRows(tallMat());
            case 5 -> Mult.mult(tallMat(), twoVec());
            case 6 -> ElementMax.elementMax(threeVec(), threeVec());
            case 7 -> Append.append(twoVec(), num());
            case 8 -> Sigmoid.sigmoid(threeVec());
            default -> Elu.elu(threeVec(), num());
        };
    }

    private Mat nextWide() {
        return switch (random.nextInt(10)) {
            case 0 -> Transpose.transpose(tallMat());
            case 1 -> Mult.mult(squareMat(), wideMat());
            case 2 -> Plus.plus(wideMat(), Row.row(threeVec()));
            case 3 -> Minus.minus(wideMat(), Column.column(twoVec()));
            case 4 -> ElementMult.elementMult(wideMat(), wideMat());
            case 5 -> Relu.relu(wideMat());
            case 6 -> LeakyRelu.leakyRelu(wideMat(), Row.row(threeVec()));
            case 7 -> Tanh.tanh(wideMat());
            case 8 -> Div.div(wideMat(), Plus.plus(Square.square(wideMat()), 1));
            default -> ElementMax.elementMax(wideMat(), wideMat());
        };
    }

    private Mat nextTall() {
        return switch (random.nextInt(5)) {
            case 0 -> Transpose.transpose(wideMat());
            case 1 -> Mult.mult(tallMat(), squareMat());
            case 2 -> Scale.scale(num(), tallMat());
            case 3 -> Sigmoid.sigmoid(tallMat());
            default -> Square.square(tallMat());
        };
    }

    private Mat nextSquare() {
        return switch (random.nextInt(5)) {
            case 0 -> Mult.mult(wideMat(), tallMat());
            case 1 -> Mult.mult(wideMat(), tallMat());
            case 2 -> ZeroAt.zeroAt(labels, squareMat());
            case 3 -> Hinge.hinge(Plus.plus(squareMat(), 1));
            default -> ElementMult.elementMult(squareMat(), Column.column(twoVec()));
        };
    }
}
