"""What answers each request, and the models that the engine holds for its window.

Owns the table of handlers, the choice of the device and the models. It does not own the order of the work
(`service`), traces (`traces`) and trainings (`trainings`). Torch comes with this module.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from queue import SimpleQueue

import torch
from msgspec.structs import replace

from engine.blobs import Blobs
from engine.comparisons import Comparisons
from engine.device import choose_device
from engine.errors import RequestFailedError, failure_of
from engine.lookings import Lookings
from engine.measurements import Measurements
from engine.model import SequenceModel, load_model
from engine.pipe import Incoming
from engine.protocol import (
    PROTOCOL_VERSION,
    BeginRun,
    Body,
    CompareLayers,
    EngineFailed,
    FindPattern,
    Hello,
    ListTasks,
    MeasureFreshCells,
    MeasureGradients,
    MeasureLayer,
    ModelOpened,
    OpenModel,
    OrderUnits,
    ReadArithmetic,
    ReadBytes,
    ReadExamples,
    ReadHistograms,
    ReadImage,
    ReadJacobian,
    ReadOverview,
    ReadTrace,
    ReadUnit,
    ReadUnitGradients,
    Ready,
    RestoreRun,
    RunModel,
    SaveRun,
    ScoreRule,
    SendBytes,
    ShippedModel,
    SteerRun,
    TraceSequence,
    UploadedModel,
)
from engine.protocol.descriptions import BadModelFileError
from engine.resources import shipped
from engine.service import Handler, Replies, Service
from engine.shelf import Shelf
from engine.traces import Traces
from engine.trainings import Trainings
from engine.uploads import Uploads

MODELS_KEPT = 8
MODEL_BYTES = 1 << 30
MOST_THREADS = 256


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
        self._traces = Traces(self._uploads, self.model)
        self._measurements = Measurements(self._traces.held)
        self._lookings = Lookings(self._traces.held, self._uploads)
        self._comparisons = Comparisons(self.model)
        self._blobs = Blobs()
        self._trainings = Trainings(self._uploads, self._blobs)

    def table(self) -> Mapping[type[Body], Handler]:
        return {
            Hello: self.greet,
            SendBytes: self._uploads.receive,
            ReadBytes: self._blobs.read,
            OpenModel: self.open_model,
            TraceSequence: self._traces.make,
            ReadTrace: self._traces.read,
            ReadOverview: self._traces.survey,
            ReadUnit: self._traces.follow,
            ReadArithmetic: self._traces.add_up,
            MeasureGradients: self._measurements.of_traces,
            MeasureFreshCells: self._measurements.of_fresh_cells,
            ReadJacobian: self._measurements.jacobian,
            ReadUnitGradients: self._measurements.units,
            MeasureLayer: self._lookings.measure,
            ReadImage: self._lookings.image,
            OrderUnits: self._lookings.order,
            FindPattern: self._lookings.find,
            ScoreRule: self._lookings.score,
            CompareLayers: self._comparisons.compare,
            ListTasks: self._trainings.list_tasks,
            BeginRun: self._trainings.begin,
            SteerRun: self._trainings.steer,
            SaveRun: self._trainings.save,
            RestoreRun: self._trainings.restore,
            ReadHistograms: self._trainings.count,
            ReadExamples: self._trainings.answer,
        }

    def put_into_words(self, error: Exception) -> EngineFailed:
        return failure_of(error, self._device.type)

    def greet(self, hello: Hello) -> Ready:
        """Chooses the device."""
        # One core is left to the window: of threads that share a core with it, each waits for the others.
        torch.set_num_threads(min(hello.threads, MOST_THREADS) or max(1, torch.get_num_threads() - 1))
        try:
            self._device, report = choose_device(hello.device)
        except ValueError as error:
            raise RequestFailedError("no-such-device", device=hello.device) from error
        if hello.after_device_failure:
            report = replace(report, reason="cpu-after-device-failure")
        return Ready(protocol=PROTOCOL_VERSION, pid=os.getpid(), device=report)

    def open_model(self, request: OpenModel) -> ModelOpened:
        """Reads a model's file, or takes a model out of a training run, and puts it on the device."""
        training_step = None
        if isinstance(request.source, RunModel):
            model, moment = self._trainings.model(request.source)
            size, training_step = moment.size, moment.training_step
        else:
            name, data = self._model_file(request.source)
            try:
                model, size = load_model(data), len(data)
            except BadModelFileError as error:
                raise RequestFailedError("bad-model-file", name=name, error=error) from error
        # Apple's GPUs know no float64.
        only_cpu = self._device.type == "mps" and model.number_type.itemsize == 8
        device = "cpu" if only_cpu else self._device
        self._models.put(request.model, model.to(device), size)
        return ModelOpened(request.model, model.description, training_step)

    def model(self, number: int) -> SequenceModel:
        """The model of this number; raises RequestFailedError where it is not, or no longer, here."""
        model = self._models.get(number)
        if model is None:
            raise RequestFailedError("model-gone", model=number)
        return model

    def _model_file(self, source: ShippedModel | UploadedModel) -> tuple[str, bytes]:
        if isinstance(source, UploadedModel):
            return source.name, bytes(self._uploads.take(source.upload))
        try:
            return source.name, shipped("models", f"{source.name}.safetensors")
        except (OSError, ValueError) as error:
            raise RequestFailedError("no-such-model", name=source.name) from error
