"""Problems and the one exception that carries them."""

from reader.model.files.problem import EditionError, Problem


def test_a_problem_reads_as_file_line_and_sentence() -> None:
    problem = Problem("article.md", 3, "This is wrong.")

    assert str(problem) == "article.md:3: This is wrong."


def test_an_error_holds_its_problems_sorted_by_file_and_line_each_once() -> None:
    late, early = Problem("b.md", 10, "x"), Problem("b.md", 9, "y")
    other = Problem("a.md", 99, "z")

    error = EditionError([late, early, other, late])

    assert error.problems == (other, early, late)
    assert str(error) == "a.md:99: z\nb.md:9: y\nb.md:10: x"
