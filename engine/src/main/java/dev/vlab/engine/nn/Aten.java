package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import dev.vlab.engine.Libtorch;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Any libtorch operator by name, autograd included, through the stable C functions that libtorch exports
 * ({@code torch/csrc/inductor/aoti_torch/c/shim.h}). The only place that knows of them.
 *
 * <p>DJL's handle of an array is the address of its {@code at::Tensor}, which is also what these functions take. A
 * tensor argument is a handle that the call consumes, so each call passes a fresh one; a result is a handle that a new
 * {@link PtNDArray} owns. Arrays of bfloat16 may travel between these calls and DJL's shape operations, but must never
 * be asked for their type, which DJL cannot name.
 */
final class Aten {

    private static final Logger LOG = LoggerFactory.getLogger(Aten.class);

    /** {@code c10::ScalarType} numbers. */
    static final long FLOAT32 = 6;

    static final long BFLOAT16 = 15;

    private static final ValueLayout.OfLong HANDLE = ValueLayout.JAVA_LONG;
    private static final Map<String, MemorySegment> NAMES = new ConcurrentHashMap<>();
    private static final @Nullable Functions FUNCTIONS = lookUp();

    private record Functions(MethodHandle dispatch, MethodHandle newHandle, MethodHandle malloc) {}

    private Aten() {}

    /** Whether this libtorch exports what is needed. */
    static boolean available() {
        return FUNCTIONS != null;
    }

    /** {@code aten::scaled_dot_product_attention}, see {@link Kernels#attention}. */
    static NDArray attention(NDArray q, NDArray k, NDArray v, @Nullable NDArray mask) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment stack = arena.allocate(HANDLE, 8);
            stack.setAtIndex(HANDLE, 0, share(q, arena));
            stack.setAtIndex(HANDLE, 1, share(k, arena));
            stack.setAtIndex(HANDLE, 2, share(v, arena));
            stack.setAtIndex(HANDLE, 3, mask == null ? 0 : optional(share(mask, arena)));
            stack.setAtIndex(HANDLE, 4, Double.doubleToRawLongBits(0)); // dropout
            stack.setAtIndex(HANDLE, 5, 0); // is_causal: said by the mask
            stack.setAtIndex(HANDLE, 6, 0); // scale: 1/√d
            stack.setAtIndex(HANDLE, 7, 0); // enable_gqa
            return call("aten::scaled_dot_product_attention", "", stack, q.getManager());
        }
    }

    /** {@code aten::linear}, see {@link Kernels#linear}. */
    static NDArray linear(NDArray x, NDArray weight, @Nullable NDArray bias) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment stack = arena.allocate(HANDLE, 3);
            stack.setAtIndex(HANDLE, 0, share(x, arena));
            stack.setAtIndex(HANDLE, 1, share(weight, arena));
            stack.setAtIndex(HANDLE, 2, bias == null ? 0 : optional(share(bias, arena)));
            return call("aten::linear", "", stack, x.getManager());
        }
    }

    /** {@code aten::to.dtype}: the array in another scalar type, in the given manager. */
    static NDArray to(NDArray x, long scalarType, NDManager manager) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment stack = arena.allocate(HANDLE, 5);
            stack.setAtIndex(HANDLE, 0, share(x, arena));
            stack.setAtIndex(HANDLE, 1, scalarType);
            stack.setAtIndex(HANDLE, 2, 0); // non_blocking
            stack.setAtIndex(HANDLE, 3, 0); // copy
            stack.setAtIndex(HANDLE, 4, 0); // memory_format
            return call("aten::to", "dtype", stack, manager);
        }
    }

    private static NDArray call(String operator, String overload, MemorySegment stack, NDManager manager) {
        int failure;
        try {
            failure = (int) functions().dispatch.invokeExact(name(operator), name(overload), stack);
        } catch (Throwable e) {
            throw new IllegalStateException(operator + " could not be called", e);
        }
        if (failure != 0) {
            throw new IllegalStateException(operator + " failed; libtorch wrote the reason to standard error");
        }
        return new PtNDArray((PtNDManager) manager, stack.getAtIndex(HANDLE, 0));
    }

    /** A second handle to the array's tensor, for the call to consume. */
    private static long share(NDArray array, Arena arena) {
        MemorySegment copy = arena.allocate(HANDLE);
        try {
            long handle = ((PtNDArray) array).getHandle();
            int failure = (int) functions().newHandle.invokeExact(handle, copy);
            if (failure != 0) {
                throw new IllegalStateException("libtorch could not share a tensor");
            }
        } catch (IllegalStateException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("libtorch could not share a tensor", e);
        }
        return copy.get(HANDLE, 0);
    }

    /** An optional argument that is present: eight bytes from {@code malloc}, which the call frees. */
    @SuppressWarnings("restricted") // the address of eight bytes just allocated
    private static long optional(long value) {
        try {
            MemorySegment cell = (MemorySegment) functions().malloc.invokeExact(HANDLE.byteSize());
            cell.reinterpret(HANDLE.byteSize()).set(HANDLE, 0, value);
            return cell.address();
        } catch (Throwable e) {
            throw new IllegalStateException("no memory for an argument", e);
        }
    }

    private static MemorySegment name(String text) {
        return NAMES.computeIfAbsent(text, t -> Arena.global().allocateFrom(t));
    }

    private static Functions functions() {
        if (FUNCTIONS == null) {
            throw new IllegalStateException("this libtorch does not export its C functions");
        }
        return FUNCTIONS;
    }

    @SuppressWarnings("restricted") // calling libtorch is what this class is for
    private static @Nullable Functions lookUp() {
        Libtorch.engine(); // loads libtorch, so that its symbols can be found
        SymbolLookup symbols = SymbolLookup.loaderLookup();
        Linker linker = Linker.nativeLinker();
        var dispatch = symbols.find("aoti_torch_call_dispatcher");
        var newHandle = symbols.find("aoti_torch_new_tensor_handle");
        var malloc = linker.defaultLookup().find("malloc");
        if (dispatch.isEmpty() || newHandle.isEmpty() || malloc.isEmpty()) {
            LOG.info("This libtorch does not export its C functions: attention by hand, no bfloat16");
            return null;
        }
        return new Functions(
                linker.downcallHandle(
                        dispatch.get(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS)),
                linker.downcallHandle(
                        newHandle.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT, HANDLE, ValueLayout.ADDRESS)),
                linker.downcallHandle(malloc.get(), FunctionDescriptor.of(ValueLayout.ADDRESS, HANDLE)));
    }
}
