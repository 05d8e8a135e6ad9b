"""What the window and the engine say to each other: the messages, and how they travel. No torch, no Qt."""

from engine.protocol.body import *  # noqa: F403
from engine.protocol.comparing import *  # noqa: F403
from engine.protocol.examples import *  # noqa: F403
from engine.protocol.gradients import *  # noqa: F403
from engine.protocol.looking import *  # noqa: F403
from engine.protocol.replies import *  # noqa: F403
from engine.protocol.requests import *  # noqa: F403
from engine.protocol.runs import *  # noqa: F403
from engine.protocol.values import *  # noqa: F403
from engine.protocol.what_if import *  # noqa: F403
