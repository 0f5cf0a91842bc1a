"""The way so far: hours at their dates, breaks where nothing is kept, and a table that says the same."""

import datetime

from alongside.course.course import Course
from alongside.course.looking import Found
from alongside.mirror.course.calendar import Axis, day, pieces
from alongside.mirror.course.way import Known, way
from alongside.session import Hour, Remembered
from alongside.testing.whole import whole_course


def course_on(*dates: str) -> Course:
    days = [datetime.date.fromisoformat(date) for date in dates]
    return Course("reed", tuple(Hour(one.isoformat(), one, Remembered((), ())) for one in days))


def nothing(course: Course) -> Found:
    del course
    return Found(noticed=())


def test_hours_stand_at_their_dates_and_in_their_order() -> None:
    course = course_on("2026-01-05", "2026-01-12", "2026-02-16")
    marks = way(course, nothing(course)).wide[0].marks
    first, second, last = (mark.x for mark in marks)
    assert first < second < last
    assert abs((last - first) / (second - first) - 6) < 0.1


def test_hours_of_one_day_stand_side_by_side() -> None:
    date = datetime.date(2026, 1, 5)
    hours = (Hour("2026-01-05", date, Remembered((), ())), Hour("2026-01-05b", date, Remembered((), ())))
    course = Course("reed", hours)
    one, other = way(course, nothing(course)).wide[0].marks
    assert other.x - one.x > one.half + other.half


def test_the_line_breaks_where_nothing_is_kept_for_more_than_four_weeks() -> None:
    course = course_on("2026-01-05", "2026-02-02", "2026-03-09")
    drawn = way(course, nothing(course))
    assert drawn.broken
    assert drawn.wide[0].thread.count("M") == 1
    assert [beat.lies for beat in drawn.beats if not beat.day] == [
        "nothing is kept here of the 5 weeks between"
    ]


def test_a_narrow_page_has_rows_and_every_hour_once() -> None:
    course = course_on(*(f"2026-{month:02}-05" for month in range(1, 13)))
    drawn = way(course, nothing(course))
    assert len(drawn.narrow) == 4
    assert sum(len(row.marks) for row in drawn.narrow) == 12
    assert all(0 <= mark.x <= row.width for row in (*drawn.narrow, *drawn.wide) for mark in row.marks)


def test_how_an_hour_is_known_and_what_may_lie_there_is_said() -> None:
    drawn = way(*whole_course())
    assert [stop.known for stop in drawn.stops] == [
        Known.RECORDED, Known.REMEMBERED, Known.WAITING, Known.RECORDED,
    ]  # fmt: skip
    assert [beat.lies for beat in drawn.beats] == ["strain, mending", "strain", "", "strain, mending"]


def test_one_hour_stands_in_the_middle_with_its_day() -> None:
    course = course_on("2026-01-05")
    row = way(course, nothing(course)).wide[0]
    assert row.marks[0].x == row.width / 2
    assert [tick.label for tick in row.ticks] == ["5 January 2026"]


def test_a_calendar_names_months_that_have_room() -> None:
    axis = Axis(datetime.date(2025, 11, 20), datetime.date(2026, 2, 10), 1000)
    assert [tick.label for tick in axis.ticks()] == ["Nov 2025", "Dec", "Jan 2026", "Feb"]
    assert day(datetime.date(2026, 5, 4)) == "4 May 2026"


def test_rows_of_a_calendar_leave_no_day_out() -> None:
    start, end = datetime.date(2026, 1, 1), datetime.date(2026, 3, 31)
    rows = pieces(start, end, 4, 340)
    days = [start + datetime.timedelta(days=number) for number in range(90)]
    assert all(sum(row.holds(one) for row in rows) == 1 for one in days)
