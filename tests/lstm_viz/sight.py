"""How colours look: contrast, colour difference, and three ways of seeing fewer colours. Used by the tests alone.

Contrast: WCAG 2.2, relative luminance. Difference: CIEDE2000 (Sharma, Wu and Dalal 2005). Deficiencies: Machado,
Oliveira and Fernandes 2009, table 1, severity 1.0, applied to linear light.
"""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Lab = tuple[float, float, float]

SIGHTS: dict[str, Vector] = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}

# Linear sRGB to XYZ, and the white of D65 (IEC 61966-2-1).
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = XYZ.sum(axis=1)


def linear(colour: str) -> Vector:
    """#RRGGBB as linear light, (3,)."""
    coded = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)


def blended(over: str, under: str, alpha: float) -> str:
    """The colour that a screen shows of `over` at an opacity of `alpha` on `under`."""
    pairs = ((int(over[at : at + 2], 16), int(under[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(top * alpha + bottom * (1 - alpha)):02X}" for top, bottom in pairs)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    low, high = sorted(float(XYZ[1] @ linear(colour)) for colour in (first, second))
    return (high + 0.05) / (low + 0.05)


def seen(colour: str, sight: str) -> Lab:
    """CIELAB of a colour as it is seen with a kind of sight."""
    relative = XYZ @ np.clip(SIGHTS[sight] @ linear(colour), 0, 1) / WHITE
    bent = np.where(relative > (6 / 29) ** 3, np.cbrt(relative), relative / (3 * (6 / 29) ** 2) + 4 / 29)
    x, y, z = bent.tolist()
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(first: Lab, second: Lab) -> float:
    """CIEDE2000 with all three weights 1; the numbers of the comments are the paper's equations."""
    (l1, a1, b1), (l2, a2, b2) = first, second
    mean_c = (hypot(a1, b1) + hypot(a2, b2)) / 2  # (3)
    stretch = 1.5 - 0.5 * sqrt(mean_c**7 / (mean_c**7 + 25**7))  # (4), (5)
    c1, c2 = hypot(stretch * a1, b1), hypot(stretch * a2, b2)  # (6)
    h1, h2 = degrees(atan2(b1, stretch * a1)) % 360, degrees(atan2(b2, stretch * a2)) % 360  # (7)
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0  # (10)
    delta_h = 2 * sqrt(c1 * c2) * sin(radians(turn / 2))  # (11)
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2  # (12), (13)
    mean_h = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2  # (14)
    weight = (
        1
        - 0.17 * cos(radians(mean_h - 30))
        + 0.24 * cos(radians(2 * mean_h))
        + 0.32 * cos(radians(3 * mean_h + 6))
        - 0.20 * cos(radians(4 * mean_h - 63))
    )  # (15)
    rotation = -2 * sqrt(mean_c**7 / (mean_c**7 + 25**7))  # (17), with its sign
    rotation *= sin(radians(60 * exp(-(((mean_h - 275) / 25) ** 2))))  # (16), (21)
    in_l = (l2 - l1) / (1 + 0.015 * (mean_l - 50) ** 2 / sqrt(20 + (mean_l - 50) ** 2))  # (18)
    in_c = (c2 - c1) / (1 + 0.045 * mean_c)  # (19)
    in_h = delta_h / (1 + 0.015 * mean_c * weight)  # (20)
    return sqrt(in_l**2 + in_c**2 + in_h**2 + rotation * in_c * in_h)  # (22)
