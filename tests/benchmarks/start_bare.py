"""Opens the barest window on the HTML that it is handed, and ends at its first paint."""

from tests.benchmarks.marks import Marks


def main() -> None:
    """Show the window; what is imported is part of what is measured."""
    marks = Marks()
    import sys

    from PySide6.QtWidgets import QApplication, QTextBrowser

    from tests.benchmarks.first_paint import PAINTED, FirstPaint

    marks.reached("import Qt")
    application = QApplication(sys.argv[:1])
    marks.reached("QApplication")
    browser = QTextBrowser()
    browser.setHtml(sys.stdin.read())
    browser.resize(1280, 800)
    marks.reached("the window is made")
    browser.show()
    marks.reached("the window is shown")

    def end() -> None:
        marks.reached(PAINTED, weigh=True)
        marks.end()

    FirstPaint(browser, end)
    application.exec()


if __name__ == "__main__":
    main()
