"""What answers each request: the models, traces and files that the engine holds for its window.

Owns these by the numbers that the window gave them, and the check of every number in a request. It does not own
the order of the work (`service`), nor the computations themselves. Torch comes with this module.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from queue import SimpleQueue

import torch

from engine.errors import RequestFailedError, failure_of
from engine.model import BadModelFileError, SequenceModel, load_model
from engine.pipe import Incoming
from engine.protocol import (
    PROTOCOL_VERSION,
    Body,
    DeviceReport,
    EngineFailed,
    Hello,
    ModelOpened,
    OpenModel,
    Ready,
    SendBytes,
    ShippedModel,
    UploadedModel,
)
from engine.resources import shipped
from engine.service import Handler, Replies, Service
from engine.shelf import Shelf
from engine.uploads import Uploads

MODELS_KEPT = 8
MODEL_BYTES = 1 << 30


def serve(incoming: SimpleQueue[Incoming], replies: Replies) -> None:
    """Answers requests until the stream breaks."""
    handlers = Handlers()
    Service(incoming, replies, handlers.table(), handlers.put_into_words).run()


class Handlers:
    """One method a request; `table` says which."""

    def __init__(self) -> None:
        self._device = torch.device("cpu")
        self._uploads = Uploads()
        self._models: Shelf[SequenceModel] = Shelf(MODELS_KEPT, MODEL_BYTES)

    def table(self) -> Mapping[type[Body], Handler]:
        return {Hello: self.greet, SendBytes: self._uploads.receive, OpenModel: self.open_model}

    def put_into_words(self, error: Exception) -> EngineFailed:
        return failure_of(error, self._device.type)

    def greet(self, hello: Hello) -> Ready:
        if hello.threads > 0:
            torch.set_num_threads(hello.threads)
        report = DeviceReport(kind="cpu", name="CPU", reason="cpu-chosen", torch=str(torch.__version__))
        return Ready(protocol=PROTOCOL_VERSION, pid=os.getpid(), device=report)

    def open_model(self, request: OpenModel) -> ModelOpened:
        name, data = self._model_file(request.source)
        try:
            model = load_model(data)
        except BadModelFileError as error:
            raise RequestFailedError("bad-model-file", name=name, error=error) from error
        self._models.put(request.model, model.to(self._device), len(data))
        return ModelOpened(request.model, model.description)

    def _model_file(self, source: ShippedModel | UploadedModel) -> tuple[str, bytes]:
        if isinstance(source, UploadedModel):
            return source.name, bytes(self._uploads.take(source.upload))
        try:
            return source.name, shipped("models", f"{source.name}.safetensors")
        except (OSError, ValueError) as error:
            raise RequestFailedError("no-such-model", name=source.name) from error
