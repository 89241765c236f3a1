package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;
import dev.vlab.engine.checkpoint.Activation;

/** The blocks' definitions written out as plain loops in double precision: what the tensor code is held to. */
public final class ByHand {

    private ByHand() {}

    /** Who may look at whom: {@code [from][to]}. */
    public interface Sight {
        boolean sees(int from, int to);
    }

    /** Output {@code [Lq][d]} and probabilities {@code [H][Lq][Lk]}. */
    public record Attended(double[][] output, double[][][] probabilities) {}

    /** An array of two axes, element by element. */
    public static double[][] matrix(NDArray array) {
        long[] shape = array.getShape().getShape();
        float[] flat = array.toFloatArray();
        double[][] rows = new double[(int) shape[0]][flat.length / (int) shape[0]];
        for (int i = 0; i < flat.length; i++) {
            rows[i / rows[0].length][i % rows[0].length] = flat[i];
        }
        return rows;
    }

    public static double[] vector(NDArray array) {
        float[] flat = array.toFloatArray();
        double[] values = new double[flat.length];
        for (int i = 0; i < flat.length; i++) {
            values[i] = flat[i];
        }
        return values;
    }

    public static double[][] linear(double[][] x, Weights weights) {
        double[][] weight = matrix(weights.get("weight"));
        NDArray bias = weights.find("bias");
        return linear(x, weight, bias == null ? new double[weight.length] : vector(bias));
    }

    public static double[][] linear(double[][] x, double[][] weight, double[] bias) {
        double[][] y = new double[x.length][weight.length];
        for (int row = 0; row < x.length; row++) {
            for (int out = 0; out < weight.length; out++) {
                y[row][out] = bias[out] + dot(x[row], weight[out], 0, x[row].length);
            }
        }
        return y;
    }

    public static double[][] layerNorm(double[][] x, Weights weights, double epsilon) {
        double[] gain = vector(weights.get("weight"));
        double[] bias = vector(weights.get("bias"));
        double[][] y = new double[x.length][gain.length];
        for (int row = 0; row < x.length; row++) {
            double mean = 0;
            for (double value : x[row]) {
                mean += value / gain.length;
            }
            double variance = 0;
            for (double value : x[row]) {
                variance += (value - mean) * (value - mean) / gain.length;
            }
            for (int i = 0; i < gain.length; i++) {
                y[row][i] = (x[row][i] - mean) / Math.sqrt(variance + epsilon) * gain[i] + bias[i];
            }
        }
        return y;
    }

    /** Attention of each row of {@code x} to the rows of {@code memory} that it sees. */
    public static Attended attention(double[][] x, double[][] memory, Weights weights, int heads, Sight sight) {
        double[][] q = linear(x, weights.at("q_proj"));
        double[][] k = linear(memory, weights.at("k_proj"));
        double[][] v = linear(memory, weights.at("v_proj"));
        int width = q[0].length / heads;
        double[][] mixed = new double[x.length][q[0].length];
        double[][][] probabilities = new double[heads][x.length][];
        for (int head = 0; head < heads; head++) {
            for (int from = 0; from < x.length; from++) {
                double[] scores = new double[memory.length];
                for (int to = 0; to < memory.length; to++) {
                    scores[to] = sight.sees(from, to)
                            ? dot(q[from], k[to], head * width, (head + 1) * width) / Math.sqrt(width)
                            : Double.NEGATIVE_INFINITY;
                }
                probabilities[head][from] = softmax(scores);
                for (int to = 0; to < memory.length; to++) {
                    for (int i = head * width; i < (head + 1) * width; i++) {
                        mixed[from][i] += probabilities[head][from][to] * v[to][i];
                    }
                }
            }
        }
        return new Attended(linear(mixed, weights.at("out_proj")), probabilities);
    }

    public static double[][] mlp(double[][] x, Weights weights, Activation activation) {
        return linear(activate(linear(x, weights.at("fc1")), activation), weights.at("fc2"));
    }

    /** A pre-norm transformer block. */
    public static double[][] block(
            double[][] x, Weights weights, int heads, Activation activation, double epsilon, Sight sight) {
        double[][] normed = layerNorm(x, weights.at("layer_norm1"), epsilon);
        double[][] h = add(x, attention(normed, normed, weights.at("self_attn"), heads, sight).output);
        return add(h, mlp(layerNorm(h, weights.at("layer_norm2"), epsilon), weights.at("mlp"), activation));
    }

    /** The video adapter over a clip {@code [T][1+N][d]}; frames before the first and after the last are zero. */
    public static double[][][] adapter(double[][][] clip, Weights weights, Activation activation, double epsilon) {
        double[][][] low = new double[clip.length][][];
        for (int t = 0; t < clip.length; t++) {
            low[t] = linear(layerNorm(clip[t], weights.at("layer_norm"), epsilon), weights.at("down_proj"));
        }
        double[][] kernel = matrix(weights.get("temporal_conv.weight")); // [b][k]
        double[] bias = vector(weights.get("temporal_conv.bias"));
        double[][][] adapted = new double[clip.length][][];
        for (int t = 0; t < clip.length; t++) {
            double[][] mixed = new double[clip[t].length][bias.length];
            for (int token = 0; token < mixed.length; token++) {
                for (int channel = 0; channel < bias.length; channel++) {
                    mixed[token][channel] = bias[channel];
                    for (int tap = 0; tap < kernel[channel].length; tap++) {
                        int frame = t + tap - kernel[channel].length / 2;
                        if (frame >= 0 && frame < clip.length) {
                            mixed[token][channel] += kernel[channel][tap] * low[frame][token][channel];
                        }
                    }
                }
            }
            adapted[t] = add(clip[t], linear(activate(mixed, activation), weights.at("up_proj")));
            adapted[t][0] = clip[t][0]; // the class token is not adapted
        }
        return adapted;
    }

    public static double[][] activate(double[][] x, Activation activation) {
        double[][] y = new double[x.length][x[0].length];
        for (int row = 0; row < x.length; row++) {
            for (int i = 0; i < x[row].length; i++) {
                double value = x[row][i];
                y[row][i] = switch (activation) {
                    case QUICK_GELU -> value / (1 + Math.exp(-1.702 * value));
                    case GELU -> value * 0.5 * (1 + erf(value / Math.sqrt(2)));
                };
            }
        }
        return y;
    }

    /** The error function by its Taylor series; from 4 on it is 1 to eight digits. */
    private static double erf(double x) {
        if (Math.abs(x) > 4) {
            return Math.signum(x);
        }
        double sum = 0;
        double term = x; // (-1)^n x^(2n+1) / n!
        for (int n = 0; n < 200; n++) {
            sum += term / (2 * n + 1);
            term *= -x * x / (n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }

    public static double[] softmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double[] probabilities = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = Math.exp(scores[i] - highest);
            sum += probabilities[i];
        }
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    public static double[][] add(double[][] a, double[][] b) {
        double[][] sum = new double[a.length][a[0].length];
        for (int row = 0; row < a.length; row++) {
            for (int i = 0; i < a[row].length; i++) {
                sum[row][i] = a[row][i] + b[row][i];
            }
        }
        return sum;
    }

    static double dot(double[] a, double[] b, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The largest difference between an array and what it should be, flattened row by row. */
    public static double distance(double[][] expected, NDArray actual) {
        float[] flat = actual.toFloatArray();
        double largest = flat.length == expected.length * expected[0].length ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < flat.length && Double.isFinite(largest); i++) {
            double difference = Math.abs(flat[i] - expected[i / expected[0].length][i % expected[0].length]);
            largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
        }
        return largest;
    }
}
