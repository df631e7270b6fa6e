"""Dynamic int8 quantisation of an exported graph, in the node pattern that ONNX Runtime fuses.

MatMul with a constant weight becomes DynamicQuantizeLinear, MatMulInteger (a scale for each output channel), Cast and
Mul; an embedding table becomes int8 rows with a scale each. Nothing else changes.
"""
import numpy as np
from onnx import TensorProto, helper, numpy_helper


def rows_to_int8(table, axis):
    scale = np.maximum(np.abs(table).max(axis=axis, keepdims=True), 1e-12) / 127.0
    return np.clip(np.rint(table / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def quantize(model, smallest=100_000):
    """Rewrites the graph in place; weights with fewer numbers than `smallest` stay float."""
    graph = model.graph
    constants = {t.name: t for t in graph.initializer}
    nodes, new, done, quantized = [], [], set(), {}
    for node in graph.node:
        weight = constants.get(node.input[1]) if node.op_type == "MatMul" else constants.get(node.input[0]) if node.op_type == "Gather" else None
        if weight is None or weight.data_type != TensorProto.FLOAT or len(weight.dims) != 2 or np.prod(weight.dims) < smallest:
            nodes.append(node)
            continue
        name, array = weight.name, numpy_helper.to_array(weight)
        matmul = node.op_type == "MatMul"
        if name not in done:
            done.add(name)
            values, scale = rows_to_int8(array, 0 if matmul else 1)
            new += [numpy_helper.from_array(values, name + "_int8"), numpy_helper.from_array(scale.reshape(-1) if matmul else scale, name + "_scale")]
        out = node.output[0]
        if not matmul:
            nodes += [helper.make_node("Gather", [name + "_int8", node.input[1]], [out + "_int8"]),
                      helper.make_node("Gather", [name + "_scale", node.input[1]], [out + "_scale"]),
                      helper.make_node("Cast", [out + "_int8"], [out + "_float"], to=TensorProto.FLOAT),
                      helper.make_node("Mul", [out + "_float", out + "_scale"], [out])]
            continue
        x = node.input[0]
        if x not in quantized:
            quantized[x] = (x + "_u8", x + "_u8_scale", x + "_u8_zero")
            nodes.append(helper.make_node("DynamicQuantizeLinear", [x], list(quantized[x])))
        u8, scale, zero = quantized[x]
        nodes += [helper.make_node("MatMulInteger", [u8, name + "_int8", zero, "int8_zero"], [out + "_int32"]),
                  helper.make_node("Cast", [out + "_int32"], [out + "_float"], to=TensorProto.FLOAT),
                  helper.make_node("Mul", [scale, name + "_scale"], [out + "_factor"]),
                  helper.make_node("Mul", [out + "_float", out + "_factor"], [out])]
    new.append(numpy_helper.from_array(np.array(0, np.int8), "int8_zero"))
    kept = [t for t in graph.initializer if t.name not in done] + new
    del graph.node[:]
    graph.node.extend(nodes)
    del graph.initializer[:]
    graph.initializer.extend(kept)
    return model
