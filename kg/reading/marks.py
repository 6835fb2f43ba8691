"""Note marks: which numbers printed figures stand for, and whether to believe them."""

from __future__ import annotations

_JUMP = 12  # a note mark may skip so many numbers and still be believed


def believed(digits: str, highest: int) -> tuple[str, ...]:
    """The notes that figures call, given the highest number called before; none if they are no mark.

    Two marks side by side are printed as one row of figures: "12" after nothing is note 1 and note 2.

    >>> believed("2", 1), believed("12", 0), believed("12", 11), believed("2021", 19), believed("1995", 3)
    (('2',), ('1', '2'), ('12',), ('20', '21'), ())
    """
    if int(digits) <= highest + 1:
        return (str(int(digits)),)
    return _together(digits, highest) or ((str(int(digits)),) if int(digits) <= highest + _JUMP else ())


def _together(digits: str, highest: int) -> tuple[str, ...]:
    """The figures as two or more numbers in a row that begins with a number called before or the next."""
    for length in range(1, len(digits)):
        first = int(digits[:length])
        row, number = str(first), first
        while len(row) < len(digits):
            number += 1
            row += str(number)
        if row == digits and 0 < first <= highest + 1:
            return tuple(map(str, range(first, number + 1)))
    return ()
