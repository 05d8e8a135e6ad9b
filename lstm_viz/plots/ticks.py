"""Where an axis has its marks, and how they read. Knows no Qt.

Owns round numbers and their words: "1,240", "0.05", "50 %", "10⁻⁸".
"""

from __future__ import annotations

from math import ceil, floor, isfinite, log10

Ticks = list[tuple[float, str]]

_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
FACTORS = (1.0, 2.0, 2.5, 5.0, 10.0)


def count_of(number: float) -> str:
    """A whole number with its thousands parted: "1,240"."""
    return f"{round(number):,}"


def power_of_ten(exponent: float) -> str:
    """10 to a whole power, "1" and "10" as such."""
    whole = round(exponent)
    if whole in (0, 1):
        return str(10**whole)
    return f"10{str(whole).translate(_SUPERSCRIPTS)}"


def power_near(exponent: float) -> str:
    """10 to a power with one place: "10⁻¹·⁴"."""
    text = f"{exponent:.1f}".replace(".", "·") if abs(exponent) < 100 else f"{exponent:.0f}"
    return f"10{text.translate(_SUPERSCRIPTS)}"


def plain(value: float, step: float) -> str:
    """A mark with as many places as a scale of such steps needs, and a true minus."""
    places = max(0, -floor(log10(step) + 1e-9)) if step > 0 else 0
    if step > 0 and abs(step / 10**-places - round(step / 10**-places)) > 1e-6:
        places += 1
    text = f"{value:,.{places}f}"
    return text.replace("-", "−") if float(text.replace(",", "")) != 0 else "0"


def percent(value: float, _step: float) -> str:
    return f"{100 * value:.0f} %"


def nice_step(span: float, most: int, whole: bool = False) -> float:
    """The least round distance at which at most so many marks stand on a span."""
    if not (span > 0 and isfinite(span)):
        return 1.0
    raw = span / max(1, most)
    magnitude = 10.0 ** floor(log10(raw))
    step = next(factor * magnitude for factor in FACTORS if factor * magnitude >= raw * (1 - 1e-9))
    return max(1.0, float(ceil(step))) if whole else step


def marks(low: float, high: float, step: float) -> list[float]:
    """The whole multiples of a step from low to high."""
    first, last = ceil(low / step - 1e-6), floor(high / step + 1e-6)
    return [place * step for place in range(first, min(last, first + 1000) + 1)]


CLOSER = (100.0, 50.0, 20.0, 10.0, 5.0, 2.0, 1.0)  # powers of ten from mark to mark


def power_ticks(low: float, high: float, most: int) -> Ticks:
    """Marks on an axis that is log₁₀ of what it shows; between powers of ten where there are few of these.

    There are no more than `most`, but two at least.
    """
    step = nice_step(high - low, most, whole=True)
    for apart in (step, *(closer for closer in CLOSER if closer < step)):
        ticks = [(place, power_of_ten(place)) for place in marks(low, high, apart)]
        if len(ticks) >= 2:  # one alone does not say how far it is to the next
            return ticks[:: ceil(len(ticks) / max(2, most))]
    between = [
        (log10(factor) + place, f"{factor * 10.0**place:.3g}")
        for place in range(floor(low), ceil(high) + 1)
        for factor in ((1, 2, 5) if high - low > 0.5 else range(1, 10))
        if low <= log10(factor) + place <= high
    ]
    return between[:: ceil(len(between) / max(2, most)) or 1]


def nice_end(value: float) -> float:
    """A round number a little above: an axis that ends there stands still while its curve grows."""
    if value <= 0 or not isfinite(value):
        return 1.0
    step = 10.0 ** floor(log10(value)) / 4
    return ceil(value / step - 1e-9) * step
