"""What is said of strangers' files: why one cannot be read, what is to be known of what was read, formats by name.

Owns the sentences, by the keys that the reader uses (a test compares). Knows no Qt.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.protocol import ModelDescription
from engine.protocol.reading import FileNote, FileRead, LayerListed, ReadingFailed
from lstm_viz import squashes
from lstm_viz.errors import UserError
from lstm_viz.words import to_translate, tr

FORMATS: Final[dict[str, str]] = to_translate(
    {
        "keras-h5": "Keras, HDF5",
        "keras-zip": "Keras 3",
        "npz": "numpy archive",
        "onnx": "ONNX",
        "pickle": "Python pickle",
        "safetensors": "safetensors",
        "sharded": "several files",
        "torch-legacy": "PyTorch (before 1.6)",
        "torch-zip": "PyTorch",
        "torchscript": "TorchScript",
    }
)

_AGAIN = to_translate("Copy or download the file again.")
_EXPORT = to_translate("In its own program, export it as ONNX, or save the weights as .safetensors or .npz.")
_ANOTHER = to_translate("Open another file.")

# What happened, and what to do about it; names in braces are the failure's arguments.
REFUSALS: Final[dict[str, tuple[str, str]]] = to_translate(
    {
        "a-folder": ("{name} is a folder.", "Open the model file in it."),
        "a-folder-of": ("{name} is a folder.", "Open the model file in it; there are {found}."),
        "no-plain-file": ("{name} is no plain file.", _ANOTHER),
        "cannot-open": ("{name} cannot be opened: {problem}.", "See whether it is there and may be read."),
        "empty-file": ("{name} is empty.", _AGAIN),
        "ends-too-soon": ("{name} ends too soon: it has {size} bytes, and byte {expected} is needed.", _AGAIN),
        "being-written": (
            "{name} is being written: it had {before} bytes, and has {size} now.",
            "Open it again as soon as it is whole.",
        ),
        "part-too-large": (
            "The part {name} of the file has {size} bytes, more than the {limit} that are read.",
            _ANOTHER,
        ),
        "too-many-values": ("The file holds more than {limit} values beside its tensors.", _ANOTHER),
        "out-of-memory": (
            "{name} needs more memory than a reader may take.",
            "Save the weights alone, or in parts.",
        ),
        "took-too-long": (
            "{name} was not read within {seconds} seconds.",
            "Save the weights alone, as .safetensors.",
        ),
        "reader-died": ("Reading {name} ended its reader: the file is damaged, or made to do so.", _AGAIN),
        "library-missing": (
            "To read this file {name} is needed, which is not installed.",
            "Install it: pip install {name}",
        ),
        # formats
        "unknown-format": ("{name} is of no format that is known here (it begins with {beginning}).", _EXPORT),
        "media": ("{name} is a picture, a sound, a film or a PDF, not a model.", _ANOTHER),
        "git-lfs-pointer": (
            "{name} is a git-lfs pointer: it says where the model is, and holds none.",
            "Fetch the model itself: git lfs pull.",
        ),
        "tflite": ("{name} is a TensorFlow Lite model, whose layers are compiled.", _EXPORT),
        "numpy-array": ("{name} is a single numpy array, not a model.", "Drop it as a sequence instead."),
        "web-page": ("{name} is a web page: what was downloaded is not the file itself.", _AGAIN),
        "gguf": ("{name} is a GGUF file, which holds transformers and no recurrent layers.", _ANOTHER),
        "tensorflow-graph": (
            "{name} is a TensorFlow SavedModel or graph.",
            "Load it in TensorFlow and save it with model.save('model.keras') or model.save_weights('model.h5').",
        ),
        "tensorflow-checkpoint": (
            "{name} belongs to a TensorFlow checkpoint.",
            "Load it in TensorFlow and save its weights with model.save_weights('model.h5').",
        ),
        "core-ml": (
            "{name} is a Core ML model.",
            _EXPORT,
        ),
        "text": ("{name} is a text, not a model.", "Drop it as a sequence instead."),
        "bad-zip": ("{name} is a damaged zip archive ({problem}).", _AGAIN),
        "zip-cut-off": (
            "{name} is cut off: after its {size} bytes a zip archive’s list of contents is missing.",
            _AGAIN,
        ),
        "torch-tar": (
            "{name} was saved by PyTorch before 0.1.10, as a tar archive, which is not read here.",
            "Load it in a PyTorch that reads it, and save its state_dict() again.",
        ),
        "bad-archive": ("{name} is a damaged archive ({problem}).", _AGAIN),
        "archive-in-archive": ("{name} is an archive in an archive.", "Unpack it first."),
        "archive-without-weights": (
            "{name} is an archive without weights; in it are {found}.",
            "Unpack it and open the model.",
        ),
        "bad-pickle": ("The pickle in {name} cannot be read ({problem}).", _AGAIN),
        "pickle-too-long": ("The pickle in {name} does not come to an end.", _ANOTHER),
        "bad-header": ("The header of {name} cannot be read ({problem}).", _AGAIN),
        "bad-h5": ("{name} is a damaged HDF5 file ({problem}).", _AGAIN),
        "bad-onnx": ("{name} is a damaged ONNX file ({problem}).", _AGAIN),
        "external-data": (
            "{name} keeps its weights in {target}.",
            "Put that file beside it, under this very name.",
        ),
        "link-refused": ("{name} leads to another place ({target}), which is not followed.", _ANOTHER),
        "outside-storage": ("{name} is stored outside of the file, which is not followed.", _ANOTHER),
        # tensors
        "bad-tensor": ("The tensor {name} makes no sense ({problem}).", _AGAIN),
        "no-such-tensor": ("The file holds no tensor {name}.", "Choose another."),
        "impossible-shape": ("The tensor {name} says that its shape is {shape}, which no tensor has.", _AGAIN),
        "tensor-beyond-file": (
            "The tensor {name} of shape {shape} is larger than what the file holds of it.",
            _AGAIN,
        ),
        "tensor-expanded": (
            "The tensor {name} of shape {shape} only repeats a few numbers.",
            "Save a whole copy of it (.clone()).",
        ),
        "tensor-too-large": ("The tensor {name} of shape {shape} is too large to look at.", "Choose another."),
        "strange-tensor": ("The tensor {name} is kept as {kind}, which is not read.", _EXPORT),
        "strange-type": ("The tensor {name} is of type {dtype}, which is not read.", "Save it as plain numbers."),
        # layers
        "no-such-layer": ("The file has no recurrent layer {name}.", "Choose another."),
        "no-such-cell": ("There is no cell {name}.", "Choose another."),
        "assignment-incomplete": ("For a layer at least {needed} must be chosen.", "Choose them."),
        "bad-gate-order": ("{order} is no order of the gates {expected}.", "Write each gate once."),
        "shapes-do-not-fit": (
            "{name} is of shape {found}; with the others it must be {expected}.",
            "Choose another tensor.",
        ),
        "layers-do-not-stack": (
            "{name} cannot stand on {below}: stacked layers are of one kind and size.",
            "Feed the layer itself.",
        ),
        "layer-impossible": ("What was chosen makes no model: {problem}.", "Choose other tensors."),
        "layer-too-large": ("The layer has more than {limit} bytes of weights.", "Choose a smaller one."),
        "weights-not-constant": ("The weights of {name} are computed while the model runs.", _EXPORT),
        "directions-differ": ("The directions of a layer {name} have different squashes ({found}).", _ANOTHER),
        "weights-not-finite": ("{name} holds values that are not finite.", "See where the training broke."),
        "vocabulary-size": (
            "The vocabulary has {found} entries, and {expected} are needed.",
            "Choose another vocabulary.",
        ),
    }
)

NOTES: Final[dict[str, str]] = to_translate(
    {
        "and-more-like-it": "So it is with {count} more.",
        "a-part": "It is part {number} of {count} of a model: "
        "for the whole open the index beside it (….index.json).",
        "batch-first": "The file has the batch first; here the steps come first.",
        "allennlp-clips": "Where the model asks for it AllenNLP clips memory and projected state; "
        "here nothing is.",
        "bare-pickle": "A plain Python pickle; what it would have run was not.",
        "clips-configured": "Its configuration cuts off the memory at {memory} and the projected state at "
        "{state}; so it is here.",
        "cudnn-layout": "Weights in CuDNN’s layout: turned, and both biases kept.",
        "cut-off": "The file is cut off: {count} of its tensors lie beyond its {size} bytes. "
        "Copy or download it again.",
        "forget-bias-added": "TensorFlow 1 adds 1 to the forget gate’s bias at run time; so it is here.",
        "from-archive": "The weights were read from {name} in the archive.",
        "gate-order": "The file’s order of gates is {order}; here it is torch’s.",
        "in-parts": "The model lies in {count} files.",
        "initial-state": "The file lets the layer begin with a state that is not zero; so it does here.",
        "initial-state-computed": "What the layer begins with is computed by the rest of the model; "
        "here it is zeros.",
        "initial-state-given": "What the layer begins with is given to the model when it runs; here it is zeros.",
        "initial-states-differ": "The file has a state to begin with for each of {count} sequences; "
        "here it is the first one’s.",
        "layer-incomplete": "{name} lacks {missing} and is no layer so: see whether all of the model was saved.",
        "layer-misfits": "The tensors of {name} do not fit together ({shapes}): "
        "choose by hand which are a layer’s weights.",
        "layer-of-type": "{name} is of type {dtype}, which no cell here computes with: "
        "save its weights as real numbers.",
        "no-sequence": "If one of its arrays is to be fed to a model, save that alone, or call it x.",
        "no-tensors": "There is no tensor in it: save the model’s weights (in PyTorch its state_dict()).",
        "one-bias": "The file has one bias a gate; torch’s second one is 0.",
        "optimiser-only": "This is an optimiser’s memory of the training, not the model: "
        "open the file with the weights that was saved beside it.",
        "only-reverse": "The layer reads its sequence from the end.",
        "orientation-not-said": "Nothing says which way round the square matrices stand; (H, I) was taken.",
        "quantised": "Layers in it are quantised and packed for one kind of processor: "
        "save the model as it was before that.",
        "raw-weights": "Weights before their dropout (_raw), as fastai keeps them.",
        "single-gates": "A matrix a gate, in the order {order}; here they are one.",
        "squash-likely": "The file does not say the gates’ squash; {squash} is the likeliest.",
        "squash-not-said": "The file does not say the squash; tanh is the likeliest.",
        "stands-on": "It reads the h of {names}, which run under it.",
        "taken-apart": "The exporter took the cell apart into products and squashes: "
        "export it with its LSTM node.",
        "tensors-lost": "{count} tensors that the index names are in none of its files, {name} among them.",
        "torchscript": "A TorchScript archive: its tensors were read, its code was not run.",
        "transposed": "The file multiplies from the left; its matrices were turned.",
        "weight-norm": "Its weights are kept as a length and a direction (weight_norm); here they are multiplied.",
        "widened": "The weights are {dtype}; they are computed with as float32.",
    }
)


# Of these, what a person has to know before anything else: that something is missing, or why no layer was found.
MORE: Final = "and-more-like-it"
WARNINGS: Final = frozenset(
    {
        "cut-off",
        "layer-incomplete",
        "layer-misfits",
        "layer-of-type",
        "no-sequence",
        "no-tensors",
        "optimiser-only",
        "quantised",
        "taken-apart",
        "tensors-lost",
    }
)

# What in a layer is not torch's own, by the words of a variant and, where these are fixed, their values.
WAYS: Final[dict[str, str]] = to_translate(
    {
        "gate": "its gates squash by {value}",
        "candidate": "its candidate is squashed by {value}",
        "state": "its memory is squashed by {value}",
        "clip": "its sums are cut off at ±{value}",
        "clip_c": "its memory is cut off at ±{value}",
        "clip_h": "its h is cut off at ±{value}",
        "reset before": "its reset gate acts before the product with the state, not after it",
        "coupled forget": "f is 1 − i",
        "coupled input": "i is 1 − f",
        "lstm_peephole": "it has peepholes",
    }
)


def own_ways(model: ModelDescription | LayerListed) -> str:
    """What a layer does that no library's layer does, as a sentence; "" of a plain one."""
    ways = [tr(WAYS[model.cell])] if model.cell in WAYS else []
    for word, value in model.variant.items():
        said = WAYS.get(word) or WAYS.get(f"{word} {value}")
        if said is not None:
            ways.append(tr(said, value=_squash(value) if word in ("gate", "candidate", "state") else value))
    if not ways:
        return ""
    return tr("Not PyTorch’s own layer: {ways}. So it runs as a plain loop over the steps.", ways="; ".join(ways))


def _squash(name: str) -> str:
    """ "hard_sigmoid(0.2,0.5)" as "hard σ (0.2, 0.5)"."""
    numbers = name.partition("(")[2].removesuffix(")").replace(",", ", ")
    return squashes.words(name) + (f" ({numbers})" if numbers else "")


def format_name(key: str) -> str:
    """A format as a person calls it."""
    return tr(FORMATS.get(key, key))


def refusal(failed: ReadingFailed) -> UserError:
    """A failure of the reader as a sentence, and what to do."""
    return _error(failed.key, failed.arguments)


def _error(key: str, arguments: Mapping[str, str]) -> UserError:
    what, hint = REFUSALS[key]
    return UserError(tr(what, **arguments), tr(hint, **arguments))


def note(said: FileNote) -> str:
    """Something about a file, a layer or a tensor as a sentence."""
    if said.key in NOTES:
        return tr(NOTES[said.key], **said.arguments)
    what, hint = REFUSALS[said.key]
    return f"{tr(what, **said.arguments)} {tr(hint, **said.arguments)}"


def warnings(found: FileRead) -> tuple[str, ...]:
    """What is amiss with a file that was read all the same; of one without a layer all that is said of tensors."""
    said: dict[str, None] = {}
    told = False
    for each in found.notes:
        if each.key != MORE:  # which goes with the one before it
            told = each.key in WARNINGS or (not found.layers and each.key in REFUSALS)
        if told:
            said[note(each)] = None
    return tuple(said)


def died(name: str) -> UserError:
    """The reader ended without an answer."""
    return _error("reader-died", {"name": name})


def took_too_long(name: str, seconds: float) -> UserError:
    """The reader was stopped."""
    return _error("took-too-long", {"name": name, "seconds": f"{seconds:.0f}"})
